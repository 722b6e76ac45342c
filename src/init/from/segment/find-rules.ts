import type { Node } from "../../../syntax/node.js";
import { initDiagnostics } from "../../diagnostics.js";
import { type Shapes, under } from "../shape.js";

const callTypes = ["TRACK", "IDENTIFY", "GROUP", "PAGE", "SCREEN"] as const;
export type CallType = (typeof callTypes)[number];

/** What a tracking plan says of one kind of call. */
export interface Rule {
    readonly type: CallType;
    /** The event of a track call, the name of a page; empty for calls that have none. */
    readonly key: string;
    readonly version: number;
    readonly description: string | undefined;
    /** The JSON Schema of the call. */
    readonly schema: Node | undefined;
    readonly node: Node;
}

/**
 * The rules of a tracking plan: a list, as the Public API gives it out, perhaps inside `data`; or, as the older export
 * has it, a list of events beside the calls that have no name. Of several versions of a rule the latest.
 */
export function findRules(root: Node | undefined, shown: string, shapes: Shapes): readonly Rule[] {
    const inside = under(root, "data", "trackingPlan") ?? under(root, "data") ?? under(root, "trackingPlan") ?? root;
    const rules = under(root, "data", "rules") ?? under(inside, "rules");
    if (rules === undefined || rules.kind === "scalar") {
        const span = { ...(root?.span ?? { file: shown, start: 0 }), end: root?.span.start ?? 0 };
        shapes.report(initDiagnostics.report("no-rules", { span }, { path: shown }));
        return [];
    }
    const total = under(root, "data", "pagination", "totalEntries") ?? under(root, "pagination", "totalEntries");
    const found =
        rules.kind === "list" ? rules.items.flatMap((rule) => ruleOf(rule, shapes)) : olderRules(rules, shapes);
    if (rules.kind === "list" && total?.kind === "scalar" && Number(total.value) > rules.items.length) {
        const more = Number(total.value) - rules.items.length;
        shapes.notRead(
            total,
            `${more} rules of the plan`,
            "this file is one page of it; save the others to files, too",
        );
    }
    return latest(found, shapes);
}

function ruleOf(node: Node, shapes: Shapes): readonly Rule[] {
    const map = shapes.map(node, "an entry of `rules`");
    if (map === undefined) return [];
    const written = shapes.text(under(map, "type"), "`type` of a rule") ?? "TRACK";
    const type = callTypes.find((known) => known === written.toUpperCase());
    const key = shapes.text(under(map, "key") ?? under(map, "name"), "`key` of a rule") ?? "";
    if (type === undefined) {
        shapes.notRead(under(map, "type") ?? map, `rule \`${key}\``, `no call is of type ${written}`);
        return [];
    }
    if (type === "TRACK" && key.trim() === "") {
        shapes.notRead(map, "a rule", "it names no event");
        return [];
    }
    const schema = shapes.map(under(map, "jsonSchema") ?? under(map, "json_schema"), `\`jsonSchema\` of rule ${key}`);
    return [{ type, key, version: versionOf(map), description: describedBy(schema), schema, node: map }];
}

function olderRules(rules: Node, shapes: Shapes): readonly Rule[] {
    const events = shapes.list(under(rules, "events"), "`events` of the plan").flatMap((node): readonly Rule[] => {
        const map = shapes.map(node, "an entry of `events`");
        const key = shapes.text(under(map, "name"), "`name` of an event");
        if (map === undefined) return [];
        if (key === undefined || key.trim() === "") {
            shapes.notRead(map, "an event", "it has no name");
            return [];
        }
        const description = shapes.text(under(map, "description"), `\`description\` of ${key}`);
        const schema = shapes.map(under(map, "rules"), `\`rules\` of ${key}`);
        return [{ type: "TRACK", key, version: versionOf(map), description, schema, node: map }];
    });
    const nameless = (["identify", "group", "page", "screen"] as const).flatMap((name): readonly Rule[] => {
        const schema = under(rules, name);
        const isEmpty = schema?.kind !== "map" || schema.entries.length === 0;
        const type = name.toUpperCase() as CallType;
        return isEmpty ? [] : [{ type, key: "", version: 1, description: describedBy(schema), schema, node: schema }];
    });
    return [...events, ...nameless];
}

const describedBy = (schema: Node | undefined): string | undefined => {
    const text = under(schema, "description");
    return text?.kind === "scalar" && typeof text.value === "string" ? text.value : undefined;
};

const versionOf = (node: Node): number => {
    const version = under(node, "version");
    return version?.kind === "scalar" ? Number(version.value) || 1 : 1;
};

function latest(rules: readonly Rule[], shapes: Shapes): readonly Rule[] {
    const newest = new Map<string, Rule>();
    for (const rule of rules) {
        const id = JSON.stringify([rule.type, rule.key]);
        const known = newest.get(id);
        const [kept, older] = known === undefined || rule.version > known.version ? [rule, known] : [known, rule];
        newest.set(id, kept);
        if (older !== undefined) {
            shapes.notRead(
                older.node,
                `version ${older.version} of \`${older.key}\``,
                `version ${kept.version} is read`,
            );
        }
    }
    return [...newest.values()];
}
