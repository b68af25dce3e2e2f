//! What the linker is told.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // Addresses to be moved at the start of a position-independent program, 24 bytes each, are four megabytes of it;
    // packed they are some tens of kilobytes (DT_RELR: glibc 2.36, Debian 12).
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux")
        && std::env::var("CARGO_CFG_TARGET_ENV").as_deref() == Ok("gnu")
    {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
