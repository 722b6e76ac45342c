import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can be wrong with a model file before anybody asks what it means. */
export const syntaxDiagnostics = defineDiagnostics("syntax", {
    "not-utf8": rule<{ hint?: string }>({
        severity: "error",
        message: () => "the file is not UTF-8 text",
        help: (p) => p.hint ?? "save the file as UTF-8",
        explain:
            "Model files are UTF-8. A file in another encoding would be read with wrong letters, and a wrong letter in a " +
            "value or a name is found by nobody. Save the file as UTF-8, with or without a byte-order mark.",
    }),
    "too-large": rule<{ size: number; limit: number }>({
        severity: "error",
        message: (p) => `the file has ${p.size} bytes; a model file may have ${p.limit}`,
        help: () => "split the file: any file under models/ may hold any definitions",
        explain:
            "Files are limited to 512 kibibytes, because a larger one is not a model that people review but data that " +
            "strayed into the models folder. Split a model by subject; put large fixture rows into a CSV file.",
    }),
    "control-character": rule<{ code: string; what: string }>({
        severity: "error",
        message: (p) => `${p.code} is ${p.what}`,
        help: () => "remove it; it cannot be seen, and it would travel into SQL, types and documents",
        explain:
            "Control characters, lone surrogates and marks that reverse the direction of text are invisible to a reviewer " +
            "and do harm in generated SQL and code: what a person reads is not what a machine runs. They are refused both " +
            'as themselves and as escapes such as `"\\0"`. Tab and line break are fine.',
    }),
    "too-deep": rule<{ limit: number }>({
        severity: "error",
        message: (p) => `values are nested more than ${p.limit} levels deep`,
        explain:
            "No definition needs more than a dozen levels. Deep nesting is refused before the parser sees it, because " +
            "thousands of levels would exhaust the stack instead of ending in a message.",
    }),
    directive: rule<{ directive: string }>({
        severity: "error",
        message: (p) => `the directive \`${p.directive}\` is not part of the model language`,
        help: () => "remove the line; models are YAML 1.2",
        explain:
            "`%YAML 1.1` silently changes what values mean: `no` becomes false, `0123` becomes 83, `12:30` becomes 750. " +
            "Model files are always read as YAML 1.2, and no other directive has a use here.",
    }),
    "several-documents": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "a second YAML document begins here",
        help: () => "remove the `---`, or move the rest into a file of its own",
        explain:
            "A model file is one YAML document. Definitions after a second `---` would be skipped by most tools without a " +
            "word, so they are an error here.",
    }),
    "duplicate-key": rule<{ key: string }>({
        severity: "error",
        message: (p) => `the key \`${p.key}\` stands twice in one map`,
        help: () => "remove one of the two",
        explain: "Of two equal keys YAML readers keep one, and not all keep the same. Each key may be written once.",
    }),
    "key-not-text": rule<{ found: string }>({
        severity: "error",
        message: (p) => `a key must be a text; this is ${p.found}`,
        help: () => "quote the key, or write `key: value` with a plain word as key",
        explain:
            "Keys of the model language are words. YAML also allows numbers, true, null, lists and maps as keys; none of " +
            "them means anything here, and a bare `null:` or `1:` is nearly always a typing mistake. Quote a key that " +
            "really is the text `1`.",
    }),
    "reserved-key": rule<{ key: string }>({
        severity: "error",
        message: (p) => `\`${p.key}\` cannot be a key`,
        explain:
            "JavaScript gives this word a meaning of its own in every object, so no tool can be trusted to carry it.",
    }),
    "merge-key": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "merge keys (`<<`) are not part of the model language",
        help: () => "write the keys out; whole values may be shared with an anchor and an alias",
        explain:
            "`<<: *defaults` was never part of YAML 1.2 and is read differently by different tools: some merge, others see " +
            "a key called `<<`. It also hides where a value comes from. Aliases of whole values are allowed.",
    }),
    tag: rule<{ tag: string }>({
        severity: "error",
        message: (p) => `the tag \`${p.tag}\` is not part of the model language`,
        help: () => "remove it; to make a value a text, quote it",
        explain:
            "YAML tags (`!!str`, `!custom`) ask the reader to turn a value into something else. The model language decides " +
            "by the key what a value is, so a tag could only contradict it.",
    }),
    "unknown-alias": rule<{ name: string }>({
        severity: "error",
        message: (p) => `no anchor \`&${p.name}\` stands before this alias`,
        explain:
            "An alias `*name` repeats the value that an earlier `&name` marked in the same file. A plain value cannot begin " +
            "with `*`; quote it if no alias was meant.",
    }),
    "cyclic-alias": rule<{ name: string }>({
        severity: "error",
        message: (p) => `the alias \`*${p.name}\` stands inside the value it repeats`,
        explain: "A value that contains itself has no end. Repeat the part that was meant, or write it out.",
    }),
    "alias-bomb": rule<{ limit: number }>({
        severity: "error",
        message: (p) => `aliases of this file repeat more than ${p.limit} values`,
        help: () => "write fewer aliases of aliases",
        explain:
            "A few lines of aliases that repeat aliases can stand for billions of values. Aliases may repeat a limited " +
            "number of values in all, which no honest model reaches.",
    }),
    "split-at-comma": rule<{ value: string; rest: string; quoted: string }>({
        severity: "error",
        message: (p) =>
            `YAML ends the value at the comma: \`${p.value}\` is left, and \`${p.rest}\` is taken for something else`,
        help: (p) => `inside \`{ }\` and \`[ ]\` quote a value with a comma: ${p.quoted}`,
        explain:
            "Inside `{ }` and `[ ]` YAML ends an unquoted value at every comma, also at one between brackets: " +
            "`{type: decimal(18,2)}` has a type `decimal(18` and a key `2)` without a value. Quote the whole value, or write " +
            "the map in block style, where a comma is a comma.",
    }),
    "cut-at-comment": rule<{ value: string; opened: string }>({
        severity: "error",
        message: (p) => `the comment cuts the value off: \`${p.opened}\` in \`${p.value}\` is never closed`,
        help: () => "quote the whole value if the # belongs to it",
        explain:
            "A blank followed by `#` begins a comment anywhere outside YAML's own quotes. The quotes of an expression do not " +
            "count: `where: name = 'a #1'` is the value `name = 'a`. Put the whole expression in double quotes.",
    }),
    "unquoted-braces": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "`{{` opens two YAML maps",
        help: () => "write the value itself, without braces; quote it if it really begins with braces",
        explain:
            "An unquoted `{{ name }}` is no template in YAML but a map inside a map. The model language has no templates: " +
            "write expressions and values as they are.",
    }),
    "second-colon": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "a second `: ` on one line begins a map inside the value",
        help: () => "quote the value if the colon belongs to it, or check the indentation of this line and the next",
        explain:
            "`description: Note: read me` has two keys on one line, which YAML does not allow. A value that holds a colon " +
            "and a blank must be quoted. The same is reported where a line is indented deeper than its neighbours.",
    }),
    tab: rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "a tab stands where YAML wants blanks",
        help: () => "indent with blanks",
        explain:
            "YAML forbids tabs as indentation, because their width is a matter of taste and indentation has meaning.",
    }),
    "bad-indentation": rule<{ problem: string }>({
        severity: "error",
        message: (p) => p.problem,
        explain:
            "Entries of one map or list start in the same column, and everything that belongs to an entry is indented " +
            "deeper. Often the real cause is one line up: a missing bracket or a missing quote.",
    }),
    unclosed: rule<{ sign: string }>({
        severity: "error",
        message: (p) => `\`${p.sign}\` is never closed`,
        help: (p) =>
            p.sign === "[" || p.sign === "{"
                ? "close it before the next line that is indented less"
                : "close the quote",
        explain:
            "A bracket or a quote is opened and the file, or the part of it that is indented deeper, ends before it is " +
            "closed. A text with an apostrophe needs double quotes, or the apostrophe twice.",
    }),
    "bad-scalar": rule<{ problem: string }>({
        severity: "error",
        message: (p) => p.problem,
        help: (p) =>
            p.problem.includes("escape") ? "write the backslash twice, or use single quotes" : "quote the value",
        explain:
            "An unquoted value cannot begin with `@`, a backquote, `%` or another sign that YAML keeps for itself, and a " +
            "value in double quotes knows only YAML's escapes (`\\n`, `\\t`, `\\\\`, `\\\"`, `\\u0041` ...). Single quotes take " +
            "a backslash as it is.",
    }),
    "bad-structure": rule<{ problem: string }>({
        severity: "error",
        message: (p) => p.problem,
        explain:
            "The file is not YAML at this place: something stands where nothing may follow, or in an order that YAML does " +
            "not know. Often the real cause is one line up: a missing dash, colon or quote.",
    }),
});
