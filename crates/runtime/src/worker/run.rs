//! One run, start to finish: instance, modules, the driver loop over status words.
//!
//! Owns: the order of things in spec/host-abi.md ("A run"). Runs on the worker's thread.
//! Must never wait without a way out: every wait ends with an abort, a dispose or the run's deadline.

use std::collections::{HashMap, VecDeque};
use std::path::Path;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use edge_abi::extension as ext;
use edge_modules::store::Hash;
use edge_modules::{Host, Import, Loader, Plan, Progress, Request, Vendored};

use super::mailbox::Mailbox;
use super::{Checked, Origin, Outcome, RunRequest, Task, Usage, WorkerOptions, ms};
use crate::artifact::Artifact;
use crate::bridge::{Answer, HostModule, Message};
use crate::error::{Error, Result};
use crate::host::Print;
use crate::instance::{Instance, Status};
use crate::limits::Limits;
use crate::output::{Deadline, Output};
use crate::plugin::{self, FIRST_ID, Plugin};

/// The cadence of frames outside a browser.
const FRAME: Duration = Duration::from_nanos(16_666_667);

/// What a worker keeps from run to run.
#[derive(Default)]
pub(crate) struct Kept {
    /// Host modules that it has asked for.
    modules: HashMap<String, HostModule>,
    /// The instance of incremental runs.
    session: Option<Instance>,
}

/// Runs `request` and settles it; an error is left to the caller to settle.
pub(crate) fn run(
    artifact: &Artifact,
    options: &WorkerOptions,
    mailbox: &Arc<Mailbox>,
    kept: &mut Kept,
    loader: &mut Loader,
    id: u32,
    request: &RunRequest,
) -> Result<()> {
    let limits = request.limits.or(options.limits);
    let output = Output::new(mailbox.clone(), id, artifact.generation(), limits.output_bytes);
    let print = Print::Run(Box::new(output));
    let session = if request.incremental { kept.session.take() } else { None };
    let instance = match session {
        Some(mut instance) => {
            instance.renew(limits.memory(), print)?;
            instance
        }
        None => Instance::new(artifact, limits.memory(), print)?,
    };
    let mut run = Run {
        id,
        instance,
        events: VecDeque::new(),
        mailbox,
        code_dir: options.code_dir(),
        plugins: HashMap::new(),
        import_time: Duration::ZERO,
        started: Instant::now(),
    };
    let ended = match &request.task {
        Task::Run => run.execute(options, request, &limits, &mut kept.modules, loader),
        Task::Check => run.check(options, request, &limits, loader),
        Task::Vendor(dir) => run.vendor(options, request, &limits, loader, dir),
    };
    if let Some(reason) = loader.store().take_new_fallback() {
        mailbox.say(id, Message::CacheLost(reason));
    }
    run.output().finish();
    // The next program may want them.
    mailbox.hold_events(std::mem::take(&mut run.events));
    let elapsed = ms(run.started.elapsed());
    let usage = run.usage();
    // One that was stopped is in no state to go on with.
    let keep = request.incremental && ended.is_ok();
    // Before the instance is dropped: cleaning up after it is not the caller's time.
    mailbox.settle(match ended {
        Ok(End::Exit(exit_code, value)) => Outcome::Done { ms: elapsed, exit_code, value, usage },
        Ok(End::Checked(checked)) => Outcome::Checked(checked),
        Ok(End::Vendored(files)) => Outcome::Vendored(files),
        Ok(End::Error(mut traceback, origin)) => {
            traceback.truncate(traceback.trim_end_matches('\n').len());
            Outcome::PythonError { ms: elapsed, traceback, origin, usage }
        }
        Err(error) => Outcome::Failed(error),
    });
    if keep {
        kept.session = Some(run.instance);
    }
    Ok(())
}

/// What `edge_modules` wants to know of a run.
fn imports<'a>(options: &'a WorkerOptions, request: &'a RunRequest) -> Request<'a> {
    Request {
        source: request.source.as_bytes(),
        base_url: request.base_url.as_deref().unwrap_or(&options.base_url),
        entry_dir: request.entry_dir.as_deref().unwrap_or(""),
        imports: &options.imports,
        host_modules: &options.host_modules,
        default_modules: &options.default_modules,
    }
}

struct Run<'a> {
    id: u32,
    instance: Instance,
    /// Events from the mailbox that the guest has not taken.
    events: VecDeque<String>,
    mailbox: &'a Arc<Mailbox>,
    /// Where compiled plugins are kept.
    code_dir: Option<&'a Path>,
    /// Plugins that it imports, by the hash of their bytes.
    plugins: HashMap<Hash, Arc<Plugin>>,
    import_time: Duration,
    /// When the program itself began.
    started: Instant,
}

enum End {
    /// Exit code, and the packed value of the last expression statement or why it cannot be had.
    Exit(i32, std::result::Result<Option<Vec<u8>>, String>),
    Error(String, Option<Origin>),
    Checked(Checked),
    Vendored(Vec<Vendored>),
}

impl Run<'_> {
    fn output(&mut self) -> &mut Output {
        match &mut self.instance.state().print {
            Print::Run(output) => output,
            Print::Probe(_) => unreachable!("a run's store is made with Print::Run"),
        }
    }

    fn usage(&mut self) -> Usage {
        Usage {
            import_ms: ms(self.import_time),
            host_ms: ms(self.instance.state().host_time),
            peak_bytes: self.instance.memory_bytes().max(self.instance.state().limiter.peak),
            host_calls: self.instance.state().host_calls,
            output_bytes: self.output().total(),
        }
    }

    fn execute(
        &mut self,
        options: &WorkerOptions,
        request: &RunRequest,
        limits: &Limits,
        known: &mut HashMap<String, HostModule>,
        loader: &mut Loader,
    ) -> Result<End> {
        self.set_deadline(limits)?;
        self.configure(options, request, limits)?;
        let began = Instant::now();
        self.import(options, request, limits, known, loader)?;
        self.import_time = began.elapsed();
        self.set_deadline(limits)?;
        self.started = Instant::now();
        self.instance.state().host_calls_limit = limits.host_calls;
        let mut status = self.instance.start(request.source.as_bytes())?;
        loop {
            let until = match status {
                Status::Done => {
                    let value = self.instance.result()?;
                    return Ok(End::Exit(0, value));
                }
                Status::Exit(code) => return Ok(End::Exit(code, Ok(None))),
                Status::Error(text) => {
                    let origin = self.origin()?;
                    return Ok(End::Error(text, origin));
                }
                Status::HostCall if self.instance.state().deferred.is_empty() => {
                    return Err(Error::Abi(
                        "it waits for a host call's result with no call outstanding".into(),
                    ));
                }
                Status::Timer(at) => Some(self.instance.state().clock.instant(at)),
                Status::Frame => Some(self.instance.state().clock.next_frame(FRAME)),
                Status::Event | Status::HostCall => None,
            };
            self.output().flush()?;
            self.suspend(until)?;
            status = self.instance.resume()?;
        }
    }

    /// Which exception of the failure came from a host call.
    fn origin(&mut self) -> Result<Option<Origin>> {
        if !self.instance.extensions().failure_token {
            return Ok(None);
        }
        let word: u64 = self.instance.call(ext::FAILURE_TOKEN, ())?;
        let origin = Origin { depth: (word >> 32) as u32, token: word as u32 };
        Ok(Some(origin).filter(|origin| origin.token != 0))
    }

    /// Starts the budget anew: fetching does not count, and guest code between fetches must end too.
    fn set_deadline(&mut self, limits: &Limits) -> Result<()> {
        let Some(limit_ms) = limits.timeout_ms else { return Ok(()) };
        let budget = Duration::try_from_secs_f64(limit_ms / 1e3).map_err(|_| {
            Error::Option(format!("timeoutMs is {limit_ms}; it must be a number of milliseconds, 0 or more"))
        })?;
        // A budget beyond the clock's range is none.
        self.output().deadline = Instant::now().checked_add(budget).map(|at| Deadline { at, limit_ms });
        Ok(())
    }

    /// Hands over what needs an extension of the artifact.
    fn configure(&mut self, options: &WorkerOptions, request: &RunRequest, limits: &Limits) -> Result<()> {
        let has = self.instance.extensions();
        let lacks = |what: &str, export: &str| {
            Err(Error::Option(format!("this artifact cannot {what}: it has no export `{export}`")))
        };
        // One that cannot be told has none.
        if !options.standard_modules && has.defaults {
            self.instance.tell(ext::SET_DEFAULTS, 0_u32)?;
        }
        if request.incremental && !has.continues {
            return lacks("take `incremental`", ext::CONTINUE);
        }
        if request.incremental && has.keeps {
            self.instance.tell(ext::KEEP_NAMESPACE, ())?;
        }
        if let Some(name) = &request.filename
            && name != "<entry>"
        {
            if !has.filename {
                return lacks("take `filename`", ext::SET_FILENAME);
            }
            self.instance
                .with_bytes(name.as_bytes(), |this, ptr, len| this.tell(ext::SET_FILENAME, (ptr, len)))?;
        }
        if let Some(text) = &request.input {
            if !has.input {
                return lacks("take `input`", ext::SET_INPUT);
            }
            self.instance
                .with_bytes(text.as_bytes(), |this, ptr, len| this.tell(ext::SET_INPUT, (ptr, len)))?;
        }
        if !request.globals.is_empty() && !has.globals {
            return lacks("take `globals`", ext::SET_GLOBAL);
        }
        for (name, value) in &request.globals {
            self.instance
                .attach(ext::SET_GLOBAL, &[name.as_bytes(), value])
                .map_err(|error| error.named(&format!("globals.{name}")))?;
        }
        if has.limits {
            self.instance.tell(ext::SET_LIMITS, (limits.recursion.unwrap_or(0), limits.memory()))?;
        } else if limits.recursion.is_some() {
            return lacks("limit `recursion`", ext::SET_LIMITS);
        }
        Ok(())
    }

    /// Resolves, fetches and registers what the program imports.
    fn import(
        &mut self,
        options: &WorkerOptions,
        request: &RunRequest,
        limits: &Limits,
        known: &mut HashMap<String, HostModule>,
        loader: &mut Loader,
    ) -> Result<()> {
        let plan =
            edge_modules::prefetch(loader, &imports(options, request), &mut Importing { run: self, limits })?;
        for name in &plan.host_modules {
            self.load_host_module(name, known)?;
        }
        self.set_deadline(limits)?;
        self.register(plan, limits)
    }

    /// Looks at the program and at what it imports, without running any of it.
    fn check(
        &mut self,
        options: &WorkerOptions,
        request: &RunRequest,
        limits: &Limits,
        loader: &mut Loader,
    ) -> Result<End> {
        if !self.instance.extensions().check {
            let name = ext::CHECK;
            return Err(Error::Option(format!(
                "this artifact cannot check a program: it has no export `{name}`"
            )));
        }
        self.set_deadline(limits)?;
        self.configure(options, request, limits)?;
        let found = self.instance.check(request.source.as_bytes())?;
        let request = imports(options, request);
        let survey = edge_modules::survey(loader, &request, &mut Importing { run: self, limits })?;
        let own = survey.plan.unknown.into_iter().filter(|unknown| unknown.from.is_empty());
        let unknown = own.map(|unknown| (unknown.name, unknown.note)).collect();
        Ok(End::Checked(Checked { found, unknown, failures: survey.failures }))
    }

    /// Puts what the program imports into a directory, without running any of it.
    fn vendor(
        &mut self,
        options: &WorkerOptions,
        request: &RunRequest,
        limits: &Limits,
        loader: &mut Loader,
        dir: &Path,
    ) -> Result<End> {
        self.set_deadline(limits)?;
        self.configure(options, request, limits)?;
        let request = imports(options, request);
        let files = edge_modules::vendor(loader, &request, dir, &mut Importing { run: self, limits })?;
        Ok(End::Vendored(files))
    }

    /// Registers host module `name`, which the owner of the worker is asked for once.
    fn load_host_module(&mut self, name: &str, known: &mut HashMap<String, HostModule>) -> Result<()> {
        if !known.contains_key(name) {
            self.mailbox.say(self.id, Message::Load { run: self.id, name });
            let module = self.mailbox.wait_loaded(name)?;
            let module = module.map_err(|detail| Error::HostModule { name: name.into(), detail })?;
            known.insert(name.into(), module);
        }
        let module = &known[name];
        let spec = format!("{}{name}", edge_modules::HOST_SPEC);
        let end = module.base.saturating_add(module.names.len() as u32);
        if end > FIRST_ID {
            let detail = format!("a worker's host modules can have {FIRST_ID} functions at most");
            return Err(Error::HostModule { name: name.into(), detail });
        }
        self.instance.register_native(&spec, &module.names, module.base)?;
        let state = self.instance.state();
        state.functions_end = state.functions_end.max(end);
        if !module.values.is_empty() && !self.instance.extensions().module_values {
            let (value, _) = &module.values[0];
            return Err(Error::Option(format!(
                "this artifact cannot take `{value}` of host module `{name}`, which is no function: it has no export `{}`",
                ext::MODULE_VALUE
            )));
        }
        for (value, packed) in &module.values {
            self.instance
                .attach(ext::MODULE_VALUE, &[spec.as_bytes(), value.as_bytes(), packed])
                .map_err(|error| error.named(&format!("{name}.{value}")))?;
        }
        Ok(())
    }

    fn register(&mut self, plan: Plan, limits: &Limits) -> Result<()> {
        for module in &plan.modules {
            match module.wasm {
                Some(hash) => self.register_plugin(&module.spec, hash)?,
                None => self.instance.register_code(&module.spec, &module.bytes)?,
            }
        }
        let state = self.instance.state();
        if !state.plugins.is_empty() && self.instance.extensions().limits {
            // The VM's share is what the memories of plugins leave it.
            let left = limits.memory().saturating_sub(self.instance.plugin_bytes());
            self.instance.tell(ext::SET_LIMITS, (limits.recursion.unwrap_or(0), left))?;
        }
        if self.instance.extensions().alias {
            for alias in &plan.aliases {
                self.tell_all(ext::ALIAS_MODULE, [&alias.from, &alias.name, &alias.spec])?;
            }
        }
        if self.instance.extensions().missing_notes {
            for unknown in plan.unknown.iter().filter(|unknown| !unknown.note.is_empty()) {
                self.tell_all(ext::NOTE_MISSING, [&unknown.from, &unknown.name, &unknown.note])?;
            }
        }
        let manifests = if self.instance.extensions().alias { plan.manifests } else { plan.synthesized() };
        let files = &mut self.instance.state().files;
        files.extend(manifests);
        files.extend(plan.modules.into_iter().map(|module| (module.spec, module.bytes)));
        Ok(())
    }

    /// Passes three texts.
    fn tell_all(&mut self, export: &str, [a, b, c]: [&String; 3]) -> Result<()> {
        self.instance.with_bytes(a.as_bytes(), |this, a, a_len| {
            this.with_bytes(b.as_bytes(), |this, b, b_len| {
                this.with_bytes(c.as_bytes(), |this, c, c_len| {
                    this.tell(export, (a, a_len, b, b_len, c, c_len))
                })
            })
        })
    }

    /// Makes an instance of a plugin and registers what it has.
    fn register_plugin(&mut self, spec: &str, hash: Hash) -> Result<()> {
        let plugin = self.plugins.get(&hash).cloned();
        let plugin =
            plugin.ok_or_else(|| Error::Abi(format!("'{spec}' is planned, but was not compiled")))?;
        let first = self.instance.load_plugin(&plugin, spec, hash.0)?;
        let layout = plugin.layout();
        // No program can import this spec: its scheme is none that is fetched.
        let native = format!("plugin://{first}");
        match layout.python(&native) {
            None => self.instance.register_native(spec, &layout.names(), first),
            Some(source) => {
                self.instance.register_native(&native, &layout.names(), first)?;
                self.instance.register_code(spec, source.as_bytes())
            }
        }
    }

    /// Waits for an answer, an event or `until`, whatever comes first, and delivers what came.
    fn suspend(&mut self, until: Option<Instant>) -> Result<()> {
        let deadline = self.output().deadline;
        let mut takes_events = true;
        loop {
            let mut delivered = false;
            if takes_events && !self.events.is_empty() {
                // An artifact that does not say what it wants refuses events that it does not.
                let wanted = self.instance.events_wanted()?;
                takes_events = wanted != Some(0);
                delivered = self.push_events(wanted.unwrap_or(usize::MAX))?;
            }
            // A program that is busy with events still hears of answers.
            if delivered && !self.mailbox.is_urgent() {
                return Ok(());
            }
            let until = if delivered { Some(Instant::now()) } else { until };
            let calling = !self.instance.state().deferred.is_empty();
            let began = Instant::now();
            let news = self.mailbox.wait_news(until, takes_events, calling, deadline)?;
            if calling {
                self.instance.state().host_time += began.elapsed();
            }
            let timed_out = news.answers.is_empty() && news.events.is_empty();
            self.events.extend(news.events);
            for answer in &news.answers {
                delivered |= self.answer(answer)?;
            }
            if delivered || timed_out {
                return Ok(());
            }
        }
    }

    /// Delivers an answer; `false` if nobody waits for it.
    fn answer(&mut self, answer: &Answer) -> Result<bool> {
        // An answer to no call, or a second one, is the caller's mistake and none of the guest's.
        if !self.instance.state().deferred.remove(&answer.call) {
            return Ok(false);
        }
        self.instance.answer(answer)
    }

    /// Pushes up to `wanted` events, until one is refused. Returns whether any was taken.
    fn push_events(&mut self, wanted: usize) -> Result<bool> {
        for pushed in 0..wanted {
            let Some(event) = self.events.front() else { return Ok(pushed > 0) };
            match self.instance.push_event(event)? {
                0 => self.events.pop_front(),
                1 => return Ok(pushed > 0),
                2 => return Err(self.instance.out_of_memory("; an event did not fit")),
                other => return Err(Error::Abi(format!("run_push_event returned {other}"))),
            };
        }
        Ok(wanted > 0)
    }
}

/// What a prefetch needs of the run that it is for.
struct Importing<'a, 'b> {
    run: &'a mut Run<'b>,
    limits: &'a Limits,
}

impl Host for Importing<'_, '_> {
    type Error = Error;

    fn scan(&mut self, source: &[u8]) -> Result<Vec<Import>> {
        self.run.mailbox.check(None)?;
        self.run.set_deadline(self.limits)?;
        let lines = self.run.instance.extract_imports(source)?;
        Ok(Import::parse_lines(&lines))
    }

    fn compile(&mut self, hash: Hash, wasm: &Arc<Vec<u8>>) -> Result<std::result::Result<(), String>> {
        if self.run.plugins.contains_key(&hash) {
            return Ok(Ok(()));
        }
        let mailbox = self.run.mailbox;
        let loaded = plugin::load(hash.0, wasm, self.run.code_dir, |context| mailbox.poll_stop(context))?;
        Ok(loaded.map(|plugin| {
            self.run.plugins.insert(hash, plugin);
        }))
    }

    fn poll_stop(&mut self, context: &mut Context<'_>) -> Poll<Error> {
        self.run.mailbox.poll_stop(context)
    }

    fn progress(&mut self, progress: Progress<'_>) {
        self.run.mailbox.say(self.run.id, Message::Progress(progress));
    }

    fn wait(&mut self, duration: Duration) -> Result<()> {
        self.run.mailbox.pause(duration)
    }
}
