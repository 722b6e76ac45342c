import type { Binding, Event } from "../model/event.js";
import type { IdentifierType, Identity } from "../model/identity.js";
import type { Relationship } from "../model/relationship.js";
import type { Lookup, SourceColumn, SourceTable } from "../model/source.js";
import type { PayloadField } from "./payload-fields.js";
import type { Wishes } from "./wanted.js";

/** What the contract of a table says about how its rows come about. */
export interface Shape {
    readonly table: SourceTable;
    /** `shop.orders` */
    readonly name: string;
    /**
     * account: a row stands for a person; activity: persons leave rows behind; reference: nobody's rows, that others
     * point to.
     */
    readonly role: "account" | "activity" | "reference";
    /** Somebody decides or asks for something in it: it stays empty, because nobody made up does. */
    readonly isEntered: boolean;
    /** Columns that arrive, in declared order. */
    readonly raw: readonly SourceColumn[];
    /** Identifiers of one column; composite ones follow from the columns they are made of. */
    readonly identifiers: readonly BoundIdentifier[];
    /** Identifiers that stand inside of json columns. */
    readonly paths: readonly IdentifierPath[];
    /** Columns named like the key of another table. */
    readonly parents: readonly Parent[];
    /** Reference tables that rows look into, by columns that are no parents'. */
    readonly lookups: readonly LookedUp[];
    /** The relationship whose rows the table has. */
    readonly membership: Relationship | null;
    /** Events the table's rows become. */
    readonly kinds: readonly Kind[];
    /** Columns that say from when to when a row of a relationship holds. */
    readonly stretches: readonly { readonly from: SourceColumn; readonly to: SourceColumn }[];
    readonly read: Wishes;
    readonly unread: Wishes;
    readonly kept: Wishes;
    readonly withdrawn: Wishes;
}

export interface BoundIdentifier {
    readonly column: SourceColumn;
    /** The party of the row that it names; null: whose row it is. */
    readonly role: string | null;
    readonly identity: Identity;
    readonly type: IdentifierType;
    readonly nature: Nature;
}

/** An identifier that is read from a json column: `properties.user.email`. Its own column stands for what is there. */
export interface IdentifierPath {
    readonly bound: BoundIdentifier;
    readonly column: string;
    readonly keys: readonly string[];
}

/** account: a number that one system gave; contact: an e-mail or phone; device: a cookie. */
export type Nature = "account" | "email" | "phone" | "device" | "personal";

export interface Parent {
    readonly column: string;
    readonly shape: Shape;
}

/** A row of the shape is named by these columns: `key` there, `column` here. */
export interface LookedUp {
    readonly on: Lookup["on"];
    readonly shape: Shape;
}

/** One of the events that a table's rows become. */
export interface Kind {
    readonly event: Event;
    readonly binding: Binding;
    readonly wishes: Wishes;
    /** What columns that promise nothing hold, because the event's properties do. */
    readonly sets: Wishes;
    /** By json column: what the binding reads of it. */
    readonly payload: ReadonlyMap<string, readonly PayloadField[]>;
    /** Raw columns that its required properties are read from. */
    readonly needs: ReadonlySet<string>;
    /** Another table that reports the same event first, by its key: rows of this kind repeat rows of that table. */
    readonly echoes: { readonly shape: Shape; readonly binding: Binding } | null;
}
