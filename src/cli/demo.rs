//! x
pub(super) fn run() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
