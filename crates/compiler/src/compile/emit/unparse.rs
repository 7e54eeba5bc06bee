//! Annotations as text, in the spelling that CPython gives them under `from __future__ import annotations`: strings
//! in `repr`'s quotes, one space after a comma. What annotations are not made of keeps the spelling of the source.

use edge_text::quote;
use ruff_python_ast::{Expr, Number, Operator};
use ruff_text_size::Ranged;

/// The text of an annotation; `source` is what the ranges count in.
pub(super) fn unparse(e: &Expr, source: &str) -> String {
    match e {
        Expr::Name(n) => n.id.to_string(),
        Expr::NoneLiteral(_) => "None".to_string(),
        Expr::BooleanLiteral(b) => if b.value { "True" } else { "False" }.to_string(),
        Expr::EllipsisLiteral(_) => "...".to_string(),
        Expr::StringLiteral(s) => quote::str_repr(s.value.to_str()),
        Expr::NumberLiteral(n) if matches!(&n.value, Number::Int(i) if i.as_u64().is_some()) => {
            match &n.value {
                Number::Int(i) => i.to_string(),
                _ => spelled(e, source),
            }
        }
        Expr::Attribute(a) => format!("{}.{}", operand(&a.value, source), a.attr),
        Expr::Subscript(s) => {
            let index = match &*s.slice {
                Expr::Tuple(t) if !t.elts.is_empty() && !t.elts.iter().any(Expr::is_starred_expr) => {
                    let trailing = if t.elts.len() == 1 { "," } else { "" };
                    format!("{}{trailing}", list(&t.elts, source))
                }
                index => unparse(index, source),
            };
            format!("{}[{index}]", operand(&s.value, source))
        }
        Expr::Slice(s) => {
            let part = |e: &Option<Box<Expr>>| e.as_ref().map_or(String::new(), |e| unparse(e, source));
            let step = s.step.as_ref().map_or(String::new(), |e| format!(":{}", unparse(e, source)));
            format!("{}:{}{step}", part(&s.lower), part(&s.upper))
        }
        Expr::Starred(s) => format!("*{}", unparse(&s.value, source)),
        Expr::List(l) => format!("[{}]", list(&l.elts, source)),
        Expr::Tuple(t) => match &*t.elts {
            [one] => format!("({},)", unparse(one, source)),
            elts => format!("({})", list(elts, source)),
        },
        Expr::Call(c) if c.arguments.keywords.iter().all(|k| k.arg.is_some()) => {
            let mut args: Vec<_> = c.arguments.args.iter().map(|a| unparse(a, source)).collect();
            for k in &c.arguments.keywords {
                let name = k.arg.as_ref().map_or("", |n| n.as_str());
                args.push(format!("{name}={}", unparse(&k.value, source)));
            }
            format!("{}({})", operand(&c.func, source), args.join(", "))
        }
        Expr::BinOp(b) if b.op == Operator::BitOr => {
            // A chain leans to the left, so only its right side can be a chain in parentheses.
            let right = match &*b.right {
                Expr::BinOp(r) if r.op == Operator::BitOr => format!("({})", unparse(&b.right, source)),
                right => unparse(right, source),
            };
            format!("{} | {right}", unparse(&b.left, source))
        }
        _ => spelled(e, source),
    }
}

fn list(elts: &[Expr], source: &str) -> String {
    elts.iter().map(|e| unparse(e, source)).collect::<Vec<_>>().join(", ")
}

/// What an attribute, a subscript or a call is made on: in parentheses unless it binds as tightly.
fn operand(e: &Expr, source: &str) -> String {
    let text = unparse(e, source);
    match e {
        Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_) | Expr::StringLiteral(_) => {
            text
        }
        Expr::List(_) | Expr::Tuple(_) | Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) => text,
        _ => format!("({text})"),
    }
}

fn spelled(e: &Expr, source: &str) -> String {
    source.get(e.range().start().to_usize()..e.range().end().to_usize()).unwrap_or("").to_string()
}
