import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/result.js";
import { entryOf, type Node } from "../syntax/node.js";
import { problemLimit } from "../syntax/parse.js";
import { plain } from "../syntax/plain.js";
import { file } from "./file.js";
import type { Form } from "./form.js";
import { type Issue, problemsOf } from "./problems.js";

/** More problems than are looked at: what is refused is not known in full, so nothing may be read. */
const isOverwhelming = (issues: readonly Issue[]): boolean =>
    issues.length > problemLimit ||
    issues.some((issue) => issue.code === "unrecognized_keys" && issue.keys.length > problemLimit);

/** Judges one file as a whole, then hands out the definitions in which nothing is wrong. */
export class FileReader {
    readonly #root: Node;
    readonly #diagnostics: Diagnostic[];
    readonly #refused = new Set<Node>();
    #readable = true;
    /** Paths of refused values: `sources.0` is broken when `sources.0.tables` is one. */
    readonly #paths: (readonly PropertyKey[])[] = [];

    constructor(root: Node, diagnostics: Diagnostic[]) {
        this.#root = root;
        this.#diagnostics = diagnostics;
        const judged = file.schema.safeParse(plain(root));
        if (judged.success) return;
        this.#readable = !isOverwhelming(judged.error.issues);
        for (const { path, refused, diagnostic } of problemsOf(judged.error.issues, file, root)) {
            diagnostics.push(diagnostic);
            this.#paths.push(path);
            if (refused !== undefined) this.#refused.add(refused);
        }
    }

    /** The definition under a key, as a list of none or one. */
    one<Declaration>(key: string, form: Form<Declaration>): readonly Declaration[] {
        const node = this.#under(key);
        return node === undefined ? [] : this.#read(node, [key], form);
    }

    /** The definitions in the list under a key. */
    list<Declaration>(key: string, form: Form<Declaration>): readonly Declaration[] {
        const node = this.#under(key);
        if (node?.kind !== "list") return [];
        return node.items.flatMap((item, index) => this.#read(item, [key, index], form));
    }

    #under(key: string): Node | undefined {
        return this.#readable && this.#root.kind === "map" ? entryOf(this.#root, key)?.value : undefined;
    }

    #read<Declaration>(node: Node, path: readonly PropertyKey[], form: Form<Declaration>): readonly Declaration[] {
        if (this.#refused.has(node)) return [];
        const found: Diagnostic[] = [];
        // By an alias a value that was refused elsewhere stands here too, so holes are noticed where they are met.
        let broken = this.#paths.some((other) => path.every((step, index) => other[index] === step));
        const refused = {
            has: (part: Node): boolean => {
                const hole = this.#refused.has(part);
                broken ||= hole;
                return hole;
            },
        };
        // Also a broken definition is read, for the sake of what else is wrong with it.
        const declaration = form.read(node, { refused, report: (one) => found.push(one) });
        for (const diagnostic of found.slice(0, problemLimit)) this.#diagnostics.push(diagnostic);
        return broken || hasErrors(found) ? [] : [declaration];
    }
}
