//! Decides, once all scopes are known, what each name means, which variables live in cells, and which closure
//! cells each unit carries; then gives the named variables their registers.

use super::*;

/// What a name refers to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Binding {
    /// The variable of this scope.
    Local(ScopeId),
    Global,
    /// The locals dict of the class body or exec text that the unit is.
    Name,
}

pub(super) fn resolve(scopes: &mut Scopes, errors: &mut Errors) {
    let count = scopes.list.len();
    let mut bindings: Vec<Vec<Binding>> = Vec::with_capacity(count);
    // First what each name means and what is captured: a later scope may capture an earlier one's variable.
    for s in 0..count {
        let found: Vec<Binding> =
            (0..scopes.list[s].symbols.len()).map(|i| bind(scopes, errors, s, i)).collect();
        bindings.push(found);
    }
    for (s, found) in bindings.iter().enumerate() {
        for (i, b) in found.iter().enumerate() {
            if let Binding::Local(def) = *b {
                let name = scopes.list[s].symbols[i].name;
                let (unit, def_unit) = (scopes.list[s].unit, scopes.list[def].unit);
                if unit != def_unit {
                    scopes.list[def].symbol_mut(name).flags |= flag::CAPTURED;
                    capture(scopes, unit, def, name);
                }
            }
        }
    }
    for s in 0..count {
        registers(scopes, s);
    }
    for (s, found) in bindings.iter().enumerate() {
        for (i, b) in found.iter().enumerate() {
            scopes.list[s].symbols[i].place = place(scopes, s, i, *b);
        }
    }
    for s in 0..count {
        captures(scopes, s);
    }
}

fn bind(scopes: &Scopes, errors: &mut Errors, s: ScopeId, i: usize) -> Binding {
    let scope = &scopes.list[s];
    let sym = &scope.symbols[i];
    if sym.flags & flag::GLOBAL != 0 {
        if sym.flags & flag::NONLOCAL != 0 {
            let text = format!("name '{}' is nonlocal and global", scopes.names.text(sym.name));
            errors.symtable(text, sym.declared);
        }
        return Binding::Global;
    }
    if sym.flags & flag::NONLOCAL != 0 && matches!(scope.kind, ScopeKind::Module | ScopeKind::Exec) {
        errors.symtable("nonlocal declaration not allowed at module level", sym.declared);
        return Binding::Global;
    }
    if sym.flags & flag::NONLOCAL != 0 {
        let found = enclosing(scopes, s, sym.name);
        return match found {
            Binding::Local(def) => {
                if scopes.list[def].symbol(sym.name).is_some_and(|d| d.flags & flag::TYPE_PARAM != 0) {
                    let text = format!(
                        "nonlocal binding not allowed for type parameter '{}'",
                        scopes.names.text(sym.name)
                    );
                    errors.symtable(text, sym.declared);
                }
                found
            }
            _ => {
                errors.symtable(
                    format!("no binding for nonlocal '{}' found", scopes.names.text(sym.name)),
                    sym.declared,
                );
                Binding::Global
            }
        };
    }
    if sym.flags & flag::BOUND != 0 {
        return match scope.kind {
            ScopeKind::Module => Binding::Global,
            ScopeKind::Exec => Binding::Name,
            ScopeKind::Class => Binding::Name,
            _ => Binding::Local(s),
        };
    }
    match scope.kind {
        ScopeKind::Module => Binding::Global,
        ScopeKind::Exec => Binding::Name,
        ScopeKind::Class => match enclosing(scopes, s, sym.name) {
            Binding::Global => Binding::Name,
            b => b,
        },
        _ => enclosing(scopes, s, sym.name),
    }
}

/// What a name that scope `s` does not bind refers to.
fn enclosing(scopes: &Scopes, s: ScopeId, name: NameId) -> Binding {
    let mut inner = s;
    let mut at = scopes.list[s].parent;
    while let Some(p) = at {
        let scope = &scopes.list[p];
        let flags = scope.symbol(name).map_or(0, |x| x.flags);
        match scope.kind {
            ScopeKind::Module => return Binding::Global,
            ScopeKind::Exec => {
                return if scopes.list[s].unit == p && flags & flag::GLOBAL == 0 {
                    Binding::Name
                } else {
                    Binding::Global
                };
            }
            ScopeKind::Class => {
                let class_cell = scopes.names.text(name) == "__class__";
                if class_cell && scopes.list[inner].kind != ScopeKind::Thunk {
                    return Binding::Local(p);
                }
            }
            _ => {
                if flags & flag::GLOBAL != 0 {
                    return Binding::Global;
                }
                if flags & flag::BOUND != 0 && flags & flag::NONLOCAL == 0 {
                    return Binding::Local(p);
                }
            }
        }
        inner = p;
        at = scope.parent;
    }
    Binding::Global
}

/// Make another unit's variable a closure cell of this unit and of every unit in between.
fn capture(scopes: &mut Scopes, unit: ScopeId, def: ScopeId, name: NameId) {
    let mut u = unit;
    let def_unit = scopes.list[def].unit;
    while u != def_unit {
        if !scopes.list[u].free.contains(&(def, name)) {
            scopes.list[u].free.push((def, name));
        }
        match scopes.list[u].parent {
            Some(p) => u = scopes.list[p].unit,
            None => break,
        }
    }
}

/// Named registers of a scope, in its unit: parameters, other locals, then the variables of inlined
/// comprehensions (which come later in the list than the scope they are in).
fn registers(scopes: &mut Scopes, s: ScopeId) {
    let scope = &scopes.list[s];
    let regs: Vec<(ScopeId, usize)> = match scope.kind {
        ScopeKind::Module | ScopeKind::Exec => Vec::new(),
        // Only `__class__` can be captured from a class body.
        ScopeKind::Class => scope
            .symbols
            .iter()
            .position(|x| x.flags & flag::CAPTURED != 0)
            .map(|i| (s, i))
            .into_iter()
            .collect(),
        _ => (0..scope.symbols.len()).filter(|&i| is_variable(&scope.symbols[i])).map(|i| (s, i)).collect(),
    };
    let unit = scope.unit;
    scopes.list[unit].registers.extend(regs);
}

fn is_variable(s: &Symbol) -> bool {
    s.flags & flag::BOUND != 0 && s.flags & (flag::GLOBAL | flag::NONLOCAL) == 0
}

fn place(scopes: &Scopes, s: ScopeId, i: usize, b: Binding) -> Place {
    let scope = &scopes.list[s];
    let name = scope.symbols[i].name;
    match b {
        Binding::Global => Place::Global,
        Binding::Name => Place::Name,
        Binding::Local(def) if scopes.list[def].unit == scope.unit => variable(scopes, def, name),
        Binding::Local(def) => {
            let free = &scopes.list[scope.unit].free;
            let index = free.iter().position(|f| *f == (def, name)).unwrap_or(0) as u16;
            let class_use = scope.kind == ScopeKind::Class && scope.symbols[i].flags & flag::NONLOCAL == 0;
            if class_use { Place::ClassFree(index) } else { Place::Free(index) }
        }
    }
}

/// The register (or cell) of a variable in its own unit.
fn variable(scopes: &Scopes, def: ScopeId, name: NameId) -> Place {
    let unit = scopes.list[def].unit;
    let captured = scopes.list[def].symbol(name).is_some_and(|s| s.flags & flag::CAPTURED != 0);
    let at = scopes.list[unit]
        .registers
        .iter()
        .position(|&(s, i)| s == def && scopes.list[s].symbols[i].name == name);
    match at {
        Some(r) if captured => Place::Cell(r as Reg),
        Some(r) => Place::Reg(r as Reg),
        None => Place::Name,
    }
}

/// Where each closure cell of a unit comes from in the unit around it.
fn captures(scopes: &mut Scopes, u: ScopeId) {
    let Some(parent) = scopes.list[u].parent else { return };
    if scopes.list[u].unit != u {
        return;
    }
    let outer = scopes.list[parent].unit;
    let found: Vec<Capture> = scopes.list[u]
        .free
        .iter()
        .map(|&(def, name)| {
            if scopes.list[def].unit == outer {
                match variable(scopes, def, name) {
                    Place::Cell(r) | Place::Reg(r) => Capture::Local(r),
                    _ => Capture::Local(0),
                }
            } else {
                let i = scopes.list[outer].free.iter().position(|f| *f == (def, name)).unwrap_or(0);
                Capture::Free(i as u16)
            }
        })
        .collect();
    scopes.list[u].captures = found;
}
