//! What one process costs, as Linux counts it in `/proc` (proc(5)).
//!
//! The peak of its memory only ever rises, so that it is enough to look at it now
//! and then; the time it took on processors can still be read when it has ended,
//! as long as nobody has waited for it.

use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::Outcome;

/// Linux counts time on processors in hundredths of a second (`USER_HZ`).
const TICKS_PER_SECOND: f64 = 100.0;

/// What a process cost.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    /// From start to end, in seconds.
    pub(crate) wall_s: f64,
    /// On processors, in seconds.
    pub(crate) cpu_s: f64,
    /// The most memory it had at one time, in megabytes.
    pub(crate) rss_mb: f64,
}

impl Cost {
    /// The median of each cost.
    pub(crate) fn median(costs: &[Self]) -> Self {
        let median = |of: fn(&Self) -> f64| {
            let mut values: Vec<f64> = costs.iter().map(of).collect();
            values.sort_by(f64::total_cmp);
            values.get(values.len() / 2).copied().unwrap_or_default()
        };
        Self {
            wall_s: median(|cost| cost.wall_s),
            cpu_s: median(|cost| cost.cpu_s),
            rss_mb: median(|cost| cost.rss_mb),
        }
    }
}

/// Runs `command` to its end.
pub(crate) fn run_once(command: &mut Command) -> Outcome<Cost> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let folder = format!("/proc/{}", child.id());
    let mut cost = Cost::default();
    loop {
        if let Some(peak) = peak_memory(&fs::read_to_string(format!("{folder}/status"))?)
        {
            cost.rss_mb = peak;
        }
        let stat = fs::read_to_string(format!("{folder}/stat"))?;
        let (state, ticks) =
            state(&stat).ok_or("a line of /proc is not as it should be")?;
        if state == "Z" {
            cost.wall_s = start.elapsed().as_secs_f64();
            cost.cpu_s = ticks / TICKS_PER_SECOND;
            break;
        }
        sleep(Duration::from_millis(2));
    }
    if child.wait()?.success() { Ok(cost) } else { Err("the command failed".into()) }
}

/// `VmHWM`, in megabytes; a process that has ended has none.
fn peak_memory(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// The state of a process, and its ticks in its own code and in the system's.
fn state(stat: &str) -> Option<(&str, f64)> {
    // The name before the last parenthesis may itself have blanks.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |field: usize| fields.get(field)?.parse::<f64>().ok();
    Some((fields.first()?, ticks(11)? + ticks(12)?))
}

#[cfg(test)]
mod tests {
    use super::{peak_memory, state};

    #[test]
    fn reads_what_linux_writes() {
        let stat = "7 (a (b) c) Z 1 2 3 4 5 6 7 8 9 10 120 30 0 0 20 0 1 0\n";
        let (state, ticks) = state(stat).unwrap();
        assert_eq!(state, "Z");
        assert!((ticks - 150.0).abs() < 0.5, "{ticks}");
        let peak = peak_memory("Name:\ta\nVmHWM:\t    2048 kB\n").unwrap();
        assert!((peak - 2.0).abs() < 0.01, "{peak}");
        assert_eq!(peak_memory("Name:\ta\n"), None);
    }
}
