//! A Chromium of one's own, driven through the chromedriver that `bin/test` started.

use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// A browser with an empty profile; closed by [`Browser::close`].
pub struct Browser(pub Client);

/// A command of Chromium's own protocol, sent through the driver.
#[derive(Debug)]
struct Chromium {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Chromium {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}

/// Keeps every refusal of the content security policy from the very start of a page.
const WATCH_POLICY: &str = "
    window.__refused = [];
    addEventListener('securitypolicyviolation', event =>
        window.__refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));";

impl Browser {
    /// Starts one.
    pub async fn start() -> Self {
        let driver = std::env::var("TEST_CHROMEDRIVER").unwrap_or_else(|_| {
            panic!("no browser to test with: run bin/test, or set TEST_CHROMEDRIVER=http://127.0.0.1:9515")
        });
        let mut capabilities = Capabilities::new();
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
        ];
        capabilities.insert("goog:chromeOptions".to_owned(), json!({ "args": arguments }));
        // A busy machine is slow, not broken: the half minute that a driver gives a script is not for a check to lose.
        capabilities.insert("timeouts".to_owned(), json!({ "script": 180_000, "pageLoad": 180_000 }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver)
            .await
            .unwrap_or_else(|error| panic!("Chromium did not start through {driver}: {error}"));
        let browser = Self(client);
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH_POLICY })).await;
        browser
    }

    async fn chromium(&self, command: &'static str, parameters: Value) {
        self.0.issue_cmd(Chromium { command, parameters }).await.unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    /// Opens an address and waits for its fonts.
    pub async fn open(&self, address: &str) {
        self.0.goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
        self.ask("await document.fonts.ready; return true").await;
    }

    /// The element that a page to come shows. A click that submits a form or follows a link may be told as done before
    /// the next page has begun: what is sought of that page is waited for, however slow the machine.
    pub async fn wait_for(&self, selector: &str) -> Element {
        let found = self.0.wait().at_most(Duration::from_mins(1)).for_element(Locator::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("{selector} does not appear: {error}"))
    }

    /// Shows pages this wide, as a phone's or a desk's screen.
    pub async fn widen_to(&self, width: u32) {
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.chromium("Emulation.setDeviceMetricsOverride", screen).await;
    }

    /// Prefers this colour scheme, `light` or `dark`.
    pub async fn prefer(&self, scheme: &str) {
        let feature = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.chromium("Emulation.setEmulatedMedia", feature).await;
    }

    /// Runs the pages' scripts, or not.
    pub async fn run_scripts(&self, run: bool) {
        self.chromium("Emulation.setScriptExecutionDisabled", json!({ "value": !run })).await;
    }

    /// The value of an asynchronous JavaScript function's body.
    pub async fn ask(&self, body: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {body} }})().then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let answer = self.0.execute_async(&script, Vec::new()).await.unwrap_or_else(|error| panic!("{body}: {error}"));
        assert!(answer.get("error").is_none(), "{body}: {answer}");
        answer.get("value").cloned().unwrap_or(Value::Null)
    }

    /// Becomes whoever holds this session's token; none: a visitor. A page of the site must be open.
    pub async fn become_holder_of(&self, token: Option<&str>) {
        self.0.delete_all_cookies().await.unwrap();
        if let Some(token) = token {
            let url = self.0.current_url().await.unwrap();
            self.chromium("Network.setCookie", json!({ "name": "sanad", "value": token, "url": url.as_str() })).await;
        }
    }

    /// Closes it.
    pub async fn close(self) {
        self.0.close().await.unwrap();
    }
}
