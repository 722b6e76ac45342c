import type { Node } from "../../../syntax/node.js";
import { definitionName, snakeCase, unique } from "../../names.js";
import type { TableContract, Unread } from "../contract.js";
import { contractOf } from "../declared/contract-of.js";
import type { DeclaredColumn, DeclaredTable } from "../declared/declared-table.js";
import type { EventContract } from "../event-contract.js";
import { type Shapes, sentenceIn, under } from "../shape.js";
import { type CallType, findRules, type Rule } from "./find-rules.js";
import { type Field, schemaFields } from "./schema-fields.js";

export interface PlannedTables {
    readonly tables: readonly (TableContract | Unread)[];
    readonly events: readonly EventContract[];
}

/**
 * The tables that Segment fills from the calls of a tracking plan, one for each event, and the events themselves.
 *
 * @param source what the source is called; its schema is assumed to be called alike
 */
export function readTrackingPlan(root: Node | undefined, shown: string, source: string, shapes: Shapes): PlannedTables {
    const rules = findRules(root, shown, shapes);
    const taken = new Set<string>();
    const events = new Set<string>();
    const tables: (TableContract | Unread)[] = [];
    const told: EventContract[] = [];
    for (const planned of plannedTables(rules, shapes)) {
        const table = contractOf(declare(planned, source, shown), taken);
        tables.push(table);
        if (!("key" in table) || planned.label === null) continue;
        told.push(eventOf(planned, planned.label, table, unique(planned.event, events)));
    }
    return { tables, events: told };
}

/** A table of Segment's warehouse. */
interface Planned {
    readonly type: CallType;
    readonly physical: string;
    /** The event's name on the wire; null for calls that are no event. */
    readonly label: string | null;
    readonly event: string;
    readonly description: string | null;
    readonly fields: readonly Field[];
    readonly isUpserted: boolean;
}

function plannedTables(rules: readonly Rule[], shapes: Shapes): readonly Planned[] {
    const of = (type: CallType): readonly Rule[] => rules.filter((rule) => rule.type === type);
    return [...people(of("IDENTIFY"), shapes), ...groups(of("GROUP"), shapes), ...tracks(of("TRACK"), shapes)].concat(
        views("PAGE", of("PAGE"), shapes),
        views("SCREEN", of("SCREEN"), shapes),
    );
}

function tracks(rules: readonly Rule[], shapes: Shapes): readonly Planned[] {
    const known = new Map<string, Rule>();
    return rules.flatMap((rule): readonly Planned[] => {
        const slug = snakeCase(rule.key);
        const physical = slug === "" ? "event" : slug;
        const first = known.get(physical);
        if (first !== undefined) {
            shapes.notRead(rule.node, `event \`${rule.key}\``, `its rows come to the table of \`${first.key}\``);
            return [];
        }
        known.set(physical, rule);
        return [
            {
                type: "TRACK",
                physical,
                label: rule.key,
                event: definitionName(rule.key, "event", 40),
                description: sentenceIn(rule.description),
                fields: fieldsOf(rule, "properties", shapes),
                isUpserted: false,
            },
        ];
    });
}

/** All pages share a table, and so do all screens: what only some require, none does. */
function views(type: "PAGE" | "SCREEN", rules: readonly Rule[], shapes: Shapes): readonly Planned[] {
    if (rules.length === 0) return [];
    const noun = type.toLowerCase();
    const fields = new Map<string, Field>();
    for (const rule of rules) {
        for (const field of fieldsOf(rule, "properties", shapes)) {
            if (!fields.has(field.raw))
                fields.set(field.raw, rules.length === 1 ? field : { ...field, required: false });
        }
    }
    for (const name of ["category", "name"]) fields.delete(name);
    const description = `Somebody saw a ${noun}.`;
    const [physical, event, label] = [`${noun}s`, `${noun}_viewed`, `${type.charAt(0)}${noun.slice(1)} Viewed`];
    return [{ type, physical, label, event, description, fields: [...fields.values()], isUpserted: false }];
}

/** Identify calls, each as it was made, and what they say of each user by now. */
function people(rules: readonly Rule[], shapes: Shapes): readonly Planned[] {
    const [rule] = rules;
    if (rule === undefined) return [];
    const fields = fieldsOf(rule, "traits", shapes);
    const shared = { type: "IDENTIFY", label: null, event: "", fields } as const;
    return [
        { ...shared, physical: "identifies", description: "Every identify call, as it was made.", isUpserted: false },
        { ...shared, physical: "users", description: "What is known of each user by now.", isUpserted: true },
    ];
}

function groups(rules: readonly Rule[], shapes: Shapes): readonly Planned[] {
    const [rule] = rules;
    if (rule === undefined) return [];
    const description = "Every group call: who belongs to which account.";
    const fields = fieldsOf(rule, "traits", shapes);
    return [{ type: "GROUP", physical: "groups", label: null, event: "", description, fields, isUpserted: false }];
}

const ownColumns = new Set(
    "id anonymous_id user_id group_id event event_text received_at sent_at original_timestamp timestamp uuid uuid_ts loaded_at".split(
        " ",
    ),
);

/** Segment: a property that is called like a column of its own does not come to the warehouse. */
function fieldsOf(rule: Rule, inside: "properties" | "traits", shapes: Shapes): readonly Field[] {
    const what = rule.key === "" ? `${rule.type.toLowerCase()} calls` : `\`${rule.key}\``;
    const schema = under(rule.schema, "properties", inside);
    const known = new Set<string>();
    return schemaFields(schema, what, shapes).filter(({ raw, node }) => {
        const isOwn = ownColumns.has(raw) || raw.startsWith("context_");
        const because = isOwn ? "Segment keeps a column of that name for itself" : "another comes to the same column";
        const isKept = !isOwn && !known.has(raw);
        if (!isKept) shapes.notRead(node, `\`${raw}\` of ${what}`, because);
        known.add(raw);
        return isKept;
    });
}

function declare({ type, physical, description, fields, isUpserted }: Planned, source: string, shown: string) {
    const isNamed = type === "PAGE" || type === "SCREEN";
    const columns: readonly DeclaredColumn[] = [
        own("id", "string", { required: true, unique: true }),
        ...(isUpserted ? [] : [own("anonymous_id", "string"), own("user_id", "string")]),
        ...(type === "GROUP" ? [own("group_id", "string")] : []),
        ...(isNamed ? [own("name", "string"), own("category", "string")] : []),
        // A plan is a promise of the sender: the warehouse keeps calls that break it, and has no column before a call
        // that fills it.
        ...fields.map((field) => ({
            ...field,
            required: false,
            optional: true,
            unique: false,
            values: null,
            pii: null,
        })),
        ...(isUpserted ? [] : [own("timestamp", "timestamp", { required: true })]),
        own("received_at", "timestamp", { required: true }),
    ];
    return {
        source,
        schema: source,
        table: physical,
        physical,
        shown: `${shown}: ${physical}`,
        description,
        columns,
        key: ["id"],
        loadedAt: "received_at",
        dated: isUpserted ? { changes: "overwrite", at: "received_at" } : { changes: "append", at: "timestamp" },
    } satisfies DeclaredTable;
}

const own = (raw: string, type: string, promises: Partial<DeclaredColumn> = {}): DeclaredColumn => ({
    raw,
    type,
    description: null,
    arrivesAsText: false,
    required: false,
    unique: false,
    values: null,
    pii: null,
    review: null,
    ...promises,
});

function eventOf(planned: Planned, label: string, table: TableContract, name: string): EventContract {
    const { fields, description } = planned;
    const own = planned.type === "TRACK" ? [] : ["name", "category"];
    const properties = table.columns.flatMap((column) => {
        const field = fields.find(({ raw }) => raw === column.raw);
        if (field === undefined && !own.includes(column.raw)) return [];
        const { name: property, type, pii, review, description: says } = column;
        const { required = false, values = null } = field ?? {};
        return [{ name: property, description: says, type, required, values, pii, review }];
    });
    return {
        source: table.source,
        name,
        label,
        description,
        properties,
        table: table.name,
        at: table.at ?? "",
        review: null,
    };
}
