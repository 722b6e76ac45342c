import type { Pattern } from "./pattern.js";

/** A step of the machine: reads a character, checks a place, or forks. `next` are indices of further steps. */
type Step =
    | { readonly kind: "class"; readonly pattern: Pattern & { readonly kind: "class" }; readonly next: number }
    | { readonly kind: "start" | "end"; readonly next: number }
    | { readonly kind: "fork"; readonly next: number[] }
    | { readonly kind: "found" };

/**
 * Whether a pattern is found anywhere in a text. Follows all ways at once, so that its time grows with
 * text times pattern and no pattern can make it hang.
 */
export function matchPattern(pattern: Pattern, text: string): boolean {
    const steps: Step[] = [{ kind: "found" }];
    const first = build(pattern, 0, steps);
    const characters = [...text];
    let active = new Set<number>();
    for (let at = 0; at <= characters.length; at += 1) {
        follow(steps, first, at, characters.length, active);
        if (active.has(0)) return true;
        const code = characters[at]?.codePointAt(0);
        if (code === undefined) return false;
        const reached = new Set<number>();
        for (const index of active) {
            const step = steps[index];
            if (step?.kind === "class" && includes(step.pattern, code)) {
                follow(steps, step.next, at + 1, characters.length, reached);
            }
        }
        active = reached;
    }
    return false;
}

/** Adds the steps of a pattern that go on with `next`; gives the index of the first. */
function build(pattern: Pattern, next: number, steps: Step[]): number {
    switch (pattern.kind) {
        case "class":
            return steps.push({ kind: "class", pattern, next }) - 1;
        case "start":
        case "end":
            return steps.push({ kind: pattern.kind, next }) - 1;
        case "sequence":
            return pattern.items.reduceRight((after, item) => build(item, after, steps), next);
        case "choice":
            return steps.push({ kind: "fork", next: pattern.branches.map((branch) => build(branch, next, steps)) }) - 1;
        case "repeat":
            return buildRepeat(pattern.item, pattern.min, pattern.max, next, steps);
    }
}

function buildRepeat(item: Pattern, min: number, max: number | undefined, next: number, steps: Step[]): number {
    let entry = next;
    if (max === undefined) {
        const ways = [next];
        entry = steps.push({ kind: "fork", next: ways }) - 1;
        ways.push(build(item, entry, steps));
    } else {
        for (let count = min; count < max; count += 1) {
            entry = steps.push({ kind: "fork", next: [next, build(item, entry, steps)] }) - 1;
        }
    }
    for (let count = 0; count < min; count += 1) entry = build(item, entry, steps);
    return entry;
}

/** Adds every step that is reached from `from` without reading a character. */
function follow(steps: readonly Step[], from: number, at: number, length: number, reached: Set<number>): void {
    const open = [from];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        if (reached.has(index)) continue;
        reached.add(index);
        const step = steps[index];
        if (step?.kind === "fork") open.push(...step.next);
        if (step?.kind === "start" && at === 0) open.push(step.next);
        if (step?.kind === "end" && at === length) open.push(step.next);
    }
}

const includes = (pattern: Pattern & { readonly kind: "class" }, code: number): boolean =>
    pattern.ranges.some(([from, to]) => from <= code && code <= to) !== pattern.negated;
