//! The twelve regions and their provinces, by HCP code.

/// A region by its HCP number, 1 to 12; written with two digits (`04`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Region(u8);

impl Region {
    /// The first in HCP order.
    pub const FIRST: Self = Self(1);

    /// Every region, in HCP order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=12).map(Self)
    }

    /// The region of this HCP number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        if number >= 1 && number <= 12 { Some(Self(number)) } else { None }
    }

    /// HCP number, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Two-digit HCP code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.0 {
            1 => "01",
            2 => "02",
            3 => "03",
            4 => "04",
            5 => "05",
            6 => "06",
            7 => "07",
            8 => "08",
            9 => "09",
            10 => "10",
            11 => "11",
            _ => "12",
        }
    }

    /// The region of a two-digit code, exactly as stored.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|region| region.code() == code)
    }
}

impl std::fmt::Display for Region {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.code().to_owned()
    }
}

impl TryFrom<String> for Region {
    type Error = super::UnknownCode;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::from_code(&code).ok_or(super::UnknownCode { list: "Region", code })
    }
}

/// A province or prefecture by its HCP code: region and number (`04.421`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Province {
    /// The region it belongs to.
    pub region: Region,
    /// Its number within the HCP list.
    pub number: u16,
}

impl Province {
    /// The province of a dotted HCP code, exactly as stored.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let (region, number) = code.split_once('.')?;
        Some(Self { region: Region::from_code(region)?, number: number.parse().ok()? })
    }
}

impl std::fmt::Display for Province {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:03}", self.region, self.number)
    }
}
