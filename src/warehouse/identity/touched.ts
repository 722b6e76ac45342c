import type { ValueType } from "../../expression/type.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, number, type SqlText, sql } from "../../text/sql-text.js";
import type { Body } from "../plan/body.js";
import type { Column } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import type { Statement } from "../plan/program.js";
import { modelRef } from "../plan/reference.js";
import type { Incremental } from "../plan/upkeep.js";
import { edge } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { linkOrder } from "./link-order.js";
import type { ChangedView, SurvivingView, TouchedView } from "./program-views.js";
import type { ReadsStored } from "./read-views.js";
import { rulesFingerprint } from "./rules-fingerprint.js";

/** Room for a sum of digests of 60 bits, however many links there are. */
const digestType = { kind: "decimal", precision: 38, scale: 0 } as const satisfies ValueType;

/**
 * What an identifier was solved with. Its type, value and life are its node id; the number stands for its links and for the
 * rules. Whatever else decides about a component must be a link or one of these, or a later build would not notice.
 */
const solvedWith = [sql`first_seen_at`, sql`last_seen_at`, sql`solved_with`];

/** What a later build compares, and which rows it makes anew together. */
export function solvedColumns(layout: IdentityLayout, decided: Column["from"]): readonly Column[] {
    const links = relationNames.links(layout.identity.name);
    return [
        makeColumn("component_node", { kind: "integer" }, "Smallest node id that links lead to, limits aside.", {
            nullable: false,
            from: decided,
        }),
        makeColumn("solved_with", digestType, "Number of the rules and links that it was solved with.", {
            nullable: false,
            from: linkOrder(layout).map(({ name }) => edge(links, name, "aggregation")),
        }),
    ];
}

/** Every surviving identifier, with what tells whether it was solved as it is. */
export function survivingIdentifiers(layout: IdentityLayout): Statement {
    const { refs, dialect } = layout;
    const view: SurvivingView = {
        observations: refs.observations,
        links: refs.links,
        has_lives: layout.hasLives,
        link_digest: linkDigest(layout),
        divisions:
            layout.decisions === null
                ? null
                : {
                      overrides: refs.overrides,
                      digest: dialect.nodeId(literal("different"), sql`override_id`),
                  },
        // 48 bits: a whole number of JavaScript.
        rules: number(Number.parseInt(rulesFingerprint(layout).slice(0, 12), 16)),
        digest: dialect.typeName(digestType),
    };
    return statement("identifiers", "identifiers", { template: "dbt/identity/program/identifiers", view });
}

/** A number that another pair of identifiers has not, nor the same pair where it is applied at another turn. */
function linkDigest(layout: IdentityLayout): SqlText {
    const { dialect } = layout;
    const texts = linkOrder(layout).map(({ name, type }) => {
        const text = dialect.castToText(dialect.identifier(name), type);
        return sql`coalesce(${text}, '')`;
    });
    return dialect.nodeId(
        literal("link"),
        dialect.concat(texts.flatMap((text, i) => (i === 0 ? [text] : [literal("|"), text]))),
    );
}

/**
 * The statements of a build that goes on from an earlier one: which identifiers are not what was stored of them, the
 * components that they stood in or reach into, and all identifiers of those.
 */
export function touchedSteps(layout: IdentityLayout): readonly Statement[] {
    const { refs, replaces } = layout;
    const self = selfOf(layout);
    const changed: ChangedView = {
        self,
        replaces,
        differences: [
            ...solvedWith.map((name) => sql`identifiers.${name} is distinct from stored.${name}`),
            ...(replaces ? [sql`(replaced.node_id is not null) <> stored.is_replaced`] : []),
        ],
    };
    const components: TouchedView = { self, links: refs.links };
    const identifiers: ReadsStored = { self };
    const step = (name: "changed" | "components" | "identifiers", into: string, view: Body["view"]): Statement => ({
        ...statement(`touched_${name}`, into, { template: `dbt/identity/program/touched/${name}`, view }),
        onlyIncremental: true,
    });
    return [
        step("changed", "changed_identifiers", changed),
        step("components", "touched_components", components),
        step("identifiers", "touched_identifiers", identifiers),
    ];
}

/** How `int_<identity>__resolved` goes on from what is stored: by component, never by link. */
export function planResolvedUpkeep(layout: IdentityLayout): Incremental {
    const view: ReadsStored = { self: selfOf(layout) };
    return { kind: "incremental", key: "component_node", before: { template: "dbt/identity/before/resolved", view } };
}

const selfOf = ({ identity, dialect }: IdentityLayout): ReadsStored["self"] =>
    modelRef(relationNames.resolved(identity.name), dialect);

const statement = (name: string, into: string, body: Body): Statement => ({
    kind: "statement",
    name,
    into: { name: into, round: null },
    mode: "create",
    body,
});
