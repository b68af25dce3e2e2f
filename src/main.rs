//! The `sanad` binary: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    sanad::cli::run()
}
