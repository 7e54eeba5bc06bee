//! Random programs on the VM and on a model of the scheduler: their traces must be the same.
//!
//! `EDGE_MODEL_PROGRAMS` sets how many (20,000), `EDGE_MODEL_SEED` runs a single one and prints it.

mod support;

#[path = "scheduler_model/model.rs"]
mod model;
#[path = "scheduler_model/program.rs"]
mod program;

use model::Model;
use program::Program;
use support::{End, Machine};

/// Programs by default.
const PROGRAMS: u64 = 20_000;

/// The tests that share them.
const PARTS: u64 = 8;

/// A VM serves this many programs: a new one costs as much as running several.
const PER_MACHINE: u64 = 500;

/// What the two say about a program, if they differ.
fn difference(program: &Program, machine: &mut Machine) -> Option<String> {
    let mut model = Model::new(program);
    let end = model.run();
    if end == model::End::TooLong {
        return None;
    }
    let report = machine.run(&program.source(), &program.script());
    let same_end = match (&end, &report.end) {
        (model::End::Done, End::Done) => true,
        (model::End::Exit(a), End::Exit(b)) => a == b,
        (model::End::Failed(a), End::Failed(b)) => b.lines().last() == Some(a),
        (model::End::Waits(a), End::Waits(b)) => a == b,
        _ => false,
    };
    if same_end && report.out == model.out && report.took == model.now {
        return None;
    }
    Some(format!(
        "the model prints\n{}and ends after {} ns with {end:?}\nthe VM prints\n{}and ends after {} ns with {:?}",
        model.out, model.now, report.out, report.took, report.end
    ))
}

/// The smallest program that still differs, by taking things away one at a time.
fn shrink(mut program: Program, machine: &mut Machine) -> Program {
    while let Some(less) = program.smaller().into_iter().find(|p| difference(p, machine).is_some()) {
        program = less;
    }
    program
}

fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|e| panic!("{name} is {text:?}: {e}")))
}

fn check(seed: u64, machine: &mut Machine) {
    let program = Program::random(seed);
    if difference(&program, machine).is_some() {
        let small = shrink(program, machine);
        let what = difference(&small, machine).unwrap_or_default();
        panic!(
            "EDGE_MODEL_SEED={seed}, made smaller:\n\n{}\nevents {:?}\nfunctions {:?}\n\n{what}",
            small.source(),
            small.events,
            small.functions
        );
    }
}

fn part(i: u64) {
    let seeds: Vec<u64> = match number("EDGE_MODEL_SEED") {
        Some(seed) if i == 0 => {
            println!("{}", Program::random(seed).source());
            vec![seed]
        }
        Some(_) => Vec::new(),
        None => (0..number("EDGE_MODEL_PROGRAMS").unwrap_or(PROGRAMS)).filter(|s| s % PARTS == i).collect(),
    };
    for some in seeds.chunks(PER_MACHINE as usize) {
        let mut machine = Machine::new();
        for seed in some {
            check(*seed, &mut machine);
        }
    }
}

/// The generator could drift into programs in which nothing happens: everything the model knows must come up.
#[test]
fn programs_are_worth_running() {
    let mut seen = std::collections::BTreeMap::<&str, u32>::new();
    let mut too_long = 0;
    const SAMPLE: u64 = 8_000;
    for seed in 0..SAMPLE {
        let program = Program::random(seed);
        let mut model = Model::new(&program);
        if model.run() == model::End::TooLong {
            too_long += 1;
        }
        for what in model.seen.keys() {
            *seen.entry(*what).or_default() += 1;
        }
    }
    println!("{seen:#?}");
    assert!(too_long < SAMPLE / 100, "{too_long} programs of {SAMPLE} are too long to compare");
    for what in model::SIGHTS {
        let n = seen.get(what).copied().unwrap_or(0);
        assert!(n >= 2, "{what}: in {n} programs of {SAMPLE}");
    }
}

/// The same with garbage collected at every opportunity: what the scheduler forgets to trace is gone.
#[test]
fn nothing_is_lost_to_the_collector() {
    let seeds: Vec<u64> = (0..number("EDGE_MODEL_PROGRAMS").unwrap_or(PROGRAMS) / 50).collect();
    for some in seeds.chunks(PER_MACHINE as usize / 5) {
        let mut machine = Machine::new();
        machine.vm.heap.stress = true;
        machine.vm.heap.threshold = 0;
        for seed in some {
            check(*seed, &mut machine);
        }
    }
}

macro_rules! parts {
    ($($name:ident $i:literal)*) => { $(#[test] fn $name() { part($i); })* };
}

parts! { part_0 0 part_1 1 part_2 2 part_3 3 part_4 4 part_5 5 part_6 6 part_7 7 }
