//! The model's interpreter: one turn of a fiber, statement by statement.

use super::*;
use std::fmt::Write;

impl<'p> Model<'p> {
    /// Give a fiber its turn, up to where it goes on; `false` if it had none.
    pub(super) fn begin(&mut self, fiber: usize) -> bool {
        self.current = fiber;
        let Doing::Ready(_, wake) = std::mem::replace(&mut self.fibers[fiber].doing, Doing::Running) else {
            unreachable!("it is ready")
        };
        let shows = self.fibers[fiber].shows.take();
        match wake {
            Wake::Start => {}
            Wake::Never => {
                if let Some(t) = self.fibers[fiber].task {
                    let coro = self.tasks[t].coro;
                    self.coros[coro].life = Life::Done;
                }
                self.finish(fiber, Ok(Val::None));
                return false;
            }
            Wake::Value(v) => self.show(shows, &v),
            Wake::Event(_, text) => self.show(shows, &Val::Text(text)),
            Wake::Raise(e) => self.complete(Completion::Raise(e)),
            Wake::Stop => {
                if let Some((e, _)) = self.fibers[fiber].stop.take() {
                    self.complete(Completion::Raise(e));
                }
            }
        }
        true
    }

    fn show(&mut self, shows: Option<(char, u32)>, v: &Val) {
        if let Some((kind, label)) = shows {
            let _ = writeln!(self.out, "{kind}{label} {}", v.show(false));
        }
    }

    /// Run the current fiber until it waits or ends.
    pub(super) fn turn(&mut self) {
        let me = self.current;
        while matches!(self.fibers[me].doing, Doing::Running) && self.end.is_none() && self.steps <= STEPS {
            self.steps += 1;
            let Some(top) = self.fibers[me].rest.last_mut() else {
                self.finish(me, Ok(Val::None));
                return;
            };
            match top {
                Rest::Block(body, at) => {
                    if let Some(s) = body.get(*at) {
                        *at += 1;
                        if let Err(e) = self.stmt(s) {
                            self.complete(Completion::Raise(e));
                        }
                    } else {
                        self.fibers[me].rest.pop();
                    }
                }
                Rest::Loop(body, left) => {
                    let body = *body;
                    if *left == 0 {
                        self.fibers[me].rest.pop();
                    } else {
                        *left -= 1;
                        self.fibers[me].rest.push(Rest::Block(body, 0));
                    }
                }
                Rest::Finally(_) => {
                    if let Some(Rest::Finally(c)) = self.fibers[me].rest.pop() {
                        self.complete(c);
                    }
                }
                Rest::Try(_) | Rest::Handler(..) => {
                    let body = self.fibers[me].rest.pop();
                    self.finally(body, Completion::Normal);
                }
                Rest::Gate(_, left) if *left > 0 => {
                    *left -= 1;
                    self.park(|since| Doing::Ready(since, Wake::Value(Val::None)));
                }
                Rest::Gate(..) => {
                    if let Some(Rest::Gate(label, _)) = self.fibers[me].rest.pop() {
                        let _ = writeln!(self.out, "q{label}");
                    }
                }
                Rest::Coroutine(..) => self.complete(Completion::Return(Val::None)),
            }
        }
        if matches!(self.fibers[me].doing, Doing::Ended) {
            return;
        }
        // It waits. A coroutine that ended before it could be stopped needs no stopping.
        let gone = self.fibers[me].stop.as_ref().is_some_and(|s| depth_of(&self.fibers[me], s.1).is_none());
        if gone {
            self.fibers[me].stop = None;
        }
        if self.fibers[me].stop.is_some() {
            self.stop_waiting(me);
        }
    }

    fn finally(&mut self, of: Option<Rest<'p>>, then: Completion) {
        if let Some(Rest::Try(t) | Rest::Handler(t, _)) = of {
            let rest = &mut self.fibers[self.current].rest;
            rest.push(Rest::Finally(then));
            rest.push(Rest::Block(&t.finally, 0));
        }
    }

    /// Leave blocks of the current fiber.
    fn complete(&mut self, mut c: Completion) {
        let me = self.current;
        if matches!(c, Completion::Normal) {
            return;
        }
        loop {
            let Some(top) = self.fibers[me].rest.pop() else {
                let outcome = match c {
                    Completion::Raise(e) => Err(e),
                    Completion::Return(v) => Ok(v),
                    Completion::Normal => Ok(Val::None),
                };
                self.finish(me, outcome);
                return;
            };
            match (&top, &c) {
                (Rest::Try(t), Completion::Raise(e)) => {
                    if let Some((class, handler)) = &t.except
                        && class.catches(e.class)
                    {
                        let _ = writeln!(self.out, "x{} {:?} {}", t.label, e.class, e.text);
                        let rest = &mut self.fibers[me].rest;
                        rest.push(Rest::Handler(t, e.clone()));
                        rest.push(Rest::Block(handler, 0));
                    } else {
                        self.finally(Some(top), c);
                    }
                    return;
                }
                (Rest::Try(_) | Rest::Handler(..), _) => {
                    self.finally(Some(top), c);
                    return;
                }
                (Rest::Gate(label, _), _) => {
                    let _ = writeln!(self.out, "q{label}");
                }
                (Rest::Coroutine(coro, label), _) => {
                    self.coros[*coro].life = Life::Done;
                    if let Completion::Raise(e) = &c
                        && self.coros[*coro].stop == Some(e.id)
                    {
                        c = Completion::Return(Val::None);
                    }
                    if let (Some(label), Completion::Return(v)) = (label, &c) {
                        let v = v.clone();
                        self.show(Some(('w', *label)), &v);
                        return;
                    }
                }
                _ => {}
            }
        }
    }

    /// Park the current fiber.
    fn park(&mut self, doing: impl Fn(u64) -> Doing) {
        let since = self.tick();
        self.fibers[self.current].doing = doing(since);
    }

    fn stmt(&mut self, s: &'p Stmt) -> Result<(), Exc> {
        let me = self.current;
        match s {
            Stmt::Print(l) => {
                let _ = writeln!(self.out, "p{l}");
            }
            Stmt::Sleep(0) => self.park(|since| Doing::Ready(since, Wake::Value(Val::None))),
            Stmt::Sleep(ms) => {
                let unwinding = self.fibers[me].rest.iter().any(
                    |r| matches!(r, Rest::Finally(Completion::Raise(e)) if e.class == Class::GeneratorExit),
                );
                if unwinding {
                    self.see("slept in finally after cancellation");
                }
                let at = self.now + ms * MS;
                self.park(|since| Doing::Timer(since, at));
            }
            Stmt::Receive(l) => {
                if self.receivers() == 0 && !self.events.is_empty() {
                    let (_, text) = self.events.remove(0);
                    self.see("event received at once");
                    self.show(Some(('r', *l)), &Val::Text(text));
                } else {
                    self.fibers[me].shows = Some(('r', *l));
                    self.park(Doing::Event);
                }
            }
            Stmt::Frame => {
                if self.find(|d| matches!(d, Doing::Frame(_))).is_none() {
                    self.frame_over = Some(self.now + FRAME);
                }
                self.park(Doing::Frame);
            }
            Stmt::Call(l, f) => {
                let id = self.host_call(*f);
                self.fibers[me].shows = Some(('h', *l));
                self.park(|since| Doing::Call(since, id));
            }
            Stmt::Work(f) => {
                self.host_call(*f);
            }
            Stmt::Raise(Class::SystemExit, l) => return Err(self.exc(Class::SystemExit, &l.to_string())),
            Stmt::Raise(class, l) => return Err(self.exc(*class, &format!("e{l}"))),
            Stmt::Again => {
                let handler = self.fibers[me].rest.iter().rev().find_map(|r| match r {
                    Rest::Handler(_, e) => Some(e.clone()),
                    _ => None,
                });
                return match handler {
                    Some(e) => Err(e),
                    None => Err(self.exc(Class::RuntimeError, "No active exception to reraise")),
                };
            }
            Stmt::Return(l) => self.complete(Completion::Return(Val::Text(format!("v{l}")))),
            Stmt::Try(t) => {
                let rest = &mut self.fibers[me].rest;
                rest.push(Rest::Try(t));
                rest.push(Rest::Block(&t.body, 0));
            }
            Stmt::Loop(n, body) => self.fibers[me].rest.push(Rest::Loop(body, *n)),
            Stmt::Within(place, _, body) => self.fibers[me].rest.push(Rest::Loop(body, place.times())),
            Stmt::Run(l, all) => self.wait_shown('n', *l, all, Want::First, None)?,
            Stmt::Gather(l, all) => self.wait_shown('g', *l, all, Want::All, None)?,
            Stmt::Timeout(l, ms, c) => self.wait_shown('t', *l, &[*c], Want::First, Some(*ms))?,
            Stmt::Gate(l, n) => self.fibers[me].rest.push(Rest::Gate(*l, *n)),
            Stmt::Await(l, c) => return self.await_(*l, *c),
            Stmt::Cancel(c) => {
                let c = self.coro(*c);
                self.cancel(c);
            }
        }
        Ok(())
    }

    fn wait_shown(
        &mut self,
        kind: char,
        label: u32,
        all: &[Coro],
        want: Want,
        after: Option<u64>,
    ) -> Result<(), Exc> {
        let all: Vec<usize> = all.iter().map(|c| self.coro(*c)).collect();
        self.wait_for(&all, want, after)?;
        self.fibers[self.current].shows = Some((kind, label));
        Ok(())
    }

    fn await_(&mut self, label: u32, c: Coro) -> Result<(), Exc> {
        let me = self.current;
        let c = self.coro(c);
        if self.coros[c].task.is_some() {
            self.wait_for(&[c], Want::First, None)?;
            self.see("joined");
            self.fibers[me].shows = Some(('w', label));
            return Ok(());
        }
        match self.coros[c].life {
            Life::New => {
                let block = self.enter(c);
                let rest = &mut self.fibers[me].rest;
                rest.push(Rest::Coroutine(c, Some(label)));
                rest.push(block);
                Ok(())
            }
            Life::Done if self.coros[c].cancelled => {
                self.show(Some(('w', label)), &Val::None);
                Ok(())
            }
            Life::Done => {
                self.see("awaited twice");
                Err(self.exc(Class::RuntimeError, "cannot reuse already awaited coroutine"))
            }
            Life::Running => {
                let innermost = self.fibers[me].rest.iter().rev().find_map(|r| match r {
                    Rest::Coroutine(c, _) => Some(*c),
                    _ => None,
                });
                Err(if innermost == Some(c) {
                    self.exc(Class::ValueError, "coroutine already executing")
                } else {
                    self.exc(Class::RuntimeError, "coroutine is being awaited already")
                })
            }
        }
    }

    fn host_call(&mut self, f: usize) -> u32 {
        self.calls += 1;
        let nth = self.asked[f];
        self.asked[f] += 1;
        match &self.program.functions[f] {
            Function::Work(ns) => self.now += ns,
            Function::Silent => {}
            Function::Answers(all) => {
                let (after, answer) = &all[nth.min(all.len() - 1)];
                self.answers.push((self.now + after, self.calls, answer.clone()));
            }
        }
        self.calls
    }
}
