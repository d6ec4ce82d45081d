//! Every path a source file names, in `use` lines and in code alike, with `super` and nested braces resolved.

use proc_macro2::{Spacing, TokenStream, TokenTree};

/// A path as it is named in a file: `crate::store::Db`, `std::env::var`, `argon2::Argon2`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub path: Vec<String>,
    pub line: usize,
}

impl Named {
    pub fn text(&self) -> String {
        self.path.join("::")
    }
}

/// All paths of two or more parts, and the single names of `use` lines. `module` is where the file stands in the crate: `["acts", "trouble"]`.
pub fn named_in(source: &str, module: &[&str]) -> Vec<Named> {
    let tokens: TokenStream = source.parse().expect("Rust");
    let mut found = Vec::new();
    let module: Vec<String> = module.iter().map(|part| (*part).to_owned()).collect();
    Walk { module, found: &mut found }.all(tokens);
    found
}

struct Walk<'a> {
    module: Vec<String>,
    found: &'a mut Vec<Named>,
}

impl Walk<'_> {
    fn all(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at = self.one(&tokens, at);
        }
    }

    /// Takes what begins at `at`; gives where the next thing begins.
    fn one(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        match &tokens[at] {
            TokenTree::Group(group) => {
                self.all(group.stream());
                at + 1
            }
            TokenTree::Ident(word) if word == "mod" => self.module_body(tokens, at),
            TokenTree::Ident(word) if word == "use" => {
                let end = (at..tokens.len()).find(|end| is_punct(tokens.get(*end), ';')).unwrap_or(tokens.len());
                self.tree(&[], &tokens[at + 1..end]);
                end
            }
            TokenTree::Ident(_) => self.path(tokens, at),
            _ => at + 1,
        }
    }

    fn module_body(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) = (tokens.get(at + 1), tokens.get(at + 2)) {
            self.module.push(name.to_string());
            self.all(body.stream());
            self.module.pop();
            return at + 3;
        }
        at + 1
    }

    /// A path in code; a method or a field of something else is none.
    fn path(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let (path, next) = segments(tokens, at);
        let is_member = at > 0 && is_punct(tokens.get(at - 1), '.');
        if path.len() > 1 && !is_member {
            self.note(path, tokens[at].span().start().line);
        }
        next
    }

    /// The inside of a `use`: paths by commas, each perhaps ending in braces with more of them.
    fn tree(&mut self, before: &[String], tokens: &[TokenTree]) {
        for branch in tokens.split(|token| is_punct(Some(token), ',')) {
            let start = branch.iter().take_while(|token| is_punct(Some(token), ':')).count();
            let Some(first) = branch.get(start) else { continue };
            let (path, next) =
                if matches!(first, TokenTree::Ident(_)) { segments(branch, start) } else { (Vec::new(), start) };
            let whole: Vec<String> = before.iter().cloned().chain(path).collect();
            match branch.get(next) {
                Some(TokenTree::Group(inner)) => {
                    self.tree(&whole, &inner.stream().into_iter().collect::<Vec<_>>());
                }
                Some(star) if is_punct(Some(star), '*') => {
                    let all = whole.into_iter().chain(["*".to_owned()]).collect();
                    self.note(all, first.span().start().line);
                }
                _ => self.note(whole, first.span().start().line),
            }
        }
    }

    fn note(&mut self, path: Vec<String>, line: usize) {
        self.found.push(Named { path: self.resolved(path), line });
    }

    /// `super` and `self` become the path from the crate's root.
    fn resolved(&self, path: Vec<String>) -> Vec<String> {
        let ups = path.iter().take_while(|part| *part == "super" || *part == "self").count();
        if ups == 0 {
            return path;
        }
        let supers = path.iter().take(ups).filter(|part| *part == "super").count();
        let depth = self.module.len().saturating_sub(supers);
        let root = ["crate".to_owned()].into_iter();
        root.chain(self.module[..depth].iter().cloned()).chain(path[ups..].iter().cloned()).collect()
    }
}

/// The words from `at` that are joined by `::`, and the place behind them (and behind a last `::`).
fn segments(tokens: &[TokenTree], mut at: usize) -> (Vec<String>, usize) {
    let mut path = Vec::new();
    while let Some(TokenTree::Ident(word)) = tokens.get(at) {
        path.push(word.to_string().trim_start_matches("r#").to_owned());
        at += 1;
        if !is_double_colon(tokens, at) {
            break;
        }
        at += 2;
    }
    (path, at)
}

fn is_double_colon(tokens: &[TokenTree], at: usize) -> bool {
    let joint = matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.spacing() == Spacing::Joint);
    joint && is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}
