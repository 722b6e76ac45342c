import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { entryOf, type Node } from "../syntax/node.js";
import { problemLimit } from "../syntax/parse.js";
import { nearest } from "../text/nearest.js";
import type { Span } from "../text/span.js";
import { languageDiagnostics } from "./diagnostics.js";
import type { Form } from "./form.js";
import { headOf } from "./key-rules.js";
import { refusal } from "./refusal.js";

export type Issue = z.core.$ZodIssue;

/** What a schema refused: what to tell, and the node that nobody may read. */
export interface Problem {
    readonly path: readonly PropertyKey[];
    readonly refused: Node | undefined;
    readonly diagnostic: Diagnostic;
}

/** Where an issue stands: the node, or the map that lacks the last key of the path. */
interface Target {
    readonly form: Form<unknown> | undefined;
    readonly node: Node;
    readonly missing: string | undefined;
    readonly keySpan: Span | undefined;
}

/** Says in our words what zod found, one diagnostic for one cause. */
export function problemsOf(issues: readonly Issue[], form: Form<unknown>, root: Node): readonly Problem[] {
    const unfolded = issues.slice(0, problemLimit).flatMap(unfold);
    const problems: Problem[] = [];
    // A key that is there but misspelt is not missing as well.
    const told = new Set<string>();
    for (const issue of unfolded) {
        if (issue.code !== "unrecognized_keys") continue;
        const target = locate(form, root, issue.path);
        for (const key of issue.keys.slice(0, problemLimit)) {
            const { near, diagnostic } = unknownKey(key, target);
            problems.push({ path: issue.path, refused: near === undefined ? undefined : target.node, diagnostic });
            if (near !== undefined) told.add(pathText([...issue.path, near]));
        }
    }
    const incomplete = new Map<
        Node,
        { readonly issue: Issue; readonly form: Target["form"]; readonly keys: string[] }
    >();
    for (const issue of unfolded) {
        const at = pathText(issue.path);
        if (issue.code === "unrecognized_keys" || told.has(at)) continue;
        told.add(at);
        const target = locate(form, root, issue.path);
        if (target.missing === undefined) {
            problems.push({ path: issue.path, refused: target.node, diagnostic: refusedValue(issue, target) });
        } else {
            const others = incomplete.get(target.node);
            if (others === undefined) incomplete.set(target.node, { issue, form: target.form, keys: [target.missing] });
            else others.keys.push(target.missing);
        }
    }
    for (const [node, { issue, form: map, keys }] of incomplete) {
        const span = node.kind === "map" ? headOf(node) : node.span;
        const diagnostic = languageDiagnostics.report(
            "missing-key",
            { span },
            { keys, noun: map?.map?.noun ?? "the map" },
        );
        problems.push({ path: issue.path, refused: node, diagnostic });
    }
    return problems;
}

const pathText = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

/** Of a union that fits nowhere, the issues of the one branch whose kind of node was met; else the union's own. */
function unfold(issue: Issue): readonly Issue[] {
    if (issue.code !== "invalid_union") return [issue];
    const deeper = issue.errors.filter(
        (errors) => !errors.some((error) => error.path.length === 0 && isKindError(error)),
    );
    const [branch] = deeper;
    if (branch === undefined || deeper.length > 1) return [issue];
    return branch.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }));
}

const isKindError = (issue: Issue): boolean => issue.code === "invalid_type" || issue.code === "invalid_union";

function locate(form: Form<unknown>, root: Node, path: readonly PropertyKey[]): Target {
    let node = root;
    let here: Form<unknown> | undefined = form;
    let keySpan: Span | undefined;
    for (const step of path) {
        const next = typeof step === "number" && node.kind === "list" ? node.items[step] : undefined;
        const entry = node.kind === "map" ? entryOf(node, String(step)) : undefined;
        const child = next ?? entry?.value;
        if (child === undefined) return { form: here, node, missing: String(step), keySpan: undefined };
        here = here?.child?.(step, node);
        keySpan = entry?.keySpan;
        node = child;
    }
    return { form: here, node, missing: undefined, keySpan };
}

function unknownKey(key: string, { form, node }: Target): { near: string | undefined; diagnostic: Diagnostic } {
    const entry = node.kind === "map" ? entryOf(node, key) : undefined;
    const { noun = "the map", keys = [], later = [] } = form?.map ?? {};
    const isLater = later.includes(key);
    const written = node.kind === "map" ? node.entries.map((other) => other.key) : [];
    const near = isLater
        ? undefined
        : nearest(
              key,
              keys.filter((known) => !written.includes(known)),
          );
    const params = { key, noun, known: keys, later: isLater, ...(near !== undefined && { near }) };
    const span = entry?.keySpan ?? node.span;
    return { near, diagnostic: languageDiagnostics.report("unknown-key", { span }, params) };
}

function refusedValue(issue: Issue, { form, node, keySpan }: Target): Diagnostic {
    if (issue.code === "invalid_key") {
        const message = issue.issues[0]?.message ?? "";
        return refusal(message, { span: keySpan ?? node.span, text: String(issue.path.at(-1)) });
    }
    if (issue.code === "invalid_value" && node.kind === "scalar") {
        const words = issue.values.map(String);
        const later = form?.laterWords?.includes(node.text.replace(/\(.*$/, "")) === true;
        const near = later ? undefined : nearest(node.text, words);
        const params = { word: node.text, words, later, ...(near !== undefined && { near }) };
        return languageDiagnostics.report("unknown-word", { span: node.span }, params);
    }
    return refusal(issue.code === "invalid_value" ? "a word" : issue.message, { span: node.span, node });
}
