/** What a business of several units is made of. The words are names in the model, so all are `snake_case`. */

/** Each unit has an identity of its own for its trading partners. */
export const units = [
    "retail",
    "trade",
    "travel",
    "energy",
    "media",
    "health",
    "finance",
    "cars",
    "housing",
    "farming",
    "sports",
    "schools",
] as const;

export const systems = [
    "shop",
    "billing",
    "desk",
    "loyalty",
    "app",
    "tills",
    "portal",
    "market",
    "dispatch",
    "field",
    "academy",
    "partners",
] as const;

/** A document of a system: its table, and what happens to it. */
export interface Document {
    readonly singular: string;
    readonly plural: string;
    readonly done: string;
    readonly undone: string;
}

const document = (singular: string, done: string, undone: string, plural = `${singular}s`): Document => ({
    singular,
    plural,
    done,
    undone,
});

export const documents: readonly Document[] = [
    document("order", "completed", "cancelled"),
    document("invoice", "paid", "voided"),
    document("ticket", "solved", "dropped"),
    document("booking", "confirmed", "refused"),
    document("shipment", "delivered", "returned"),
    document("claim", "settled", "rejected"),
    document("quote", "accepted", "declined"),
    document("visit", "made", "missed"),
    document("contract", "signed", "ended"),
];

/** What documents refer to: its table becomes a keyed entity. */
export interface Article {
    readonly singular: string;
    readonly plural: string;
}

export const articles: readonly Article[] = [
    { singular: "product", plural: "products" },
    { singular: "site", plural: "sites" },
    { singular: "plan", plural: "plans" },
    { singular: "campaign", plural: "campaigns" },
    { singular: "vehicle", plural: "vehicles" },
    { singular: "course", plural: "courses" },
];

/** Events that the stream alone tells of. */
export const glances = [
    { name: "page_viewed", label: "Page Viewed", description: "Somebody looked at a page" },
    { name: "search_made", label: "Search Made", description: "Somebody searched" },
    { name: "form_started", label: "Form Started", description: "Somebody began to fill in a form" },
    { name: "video_watched", label: "Video Watched", description: "Somebody watched a video to its end" },
    { name: "file_opened", label: "File Opened", description: "Somebody opened a document" },
] as const;

export const countries = ["DE", "AT", "CH", "GB", "FR", "NL", "DK", "PL"] as const;
export const currencies = ["EUR", "CHF", "GBP", "PLN"] as const;
export const channels = ["web", "store", "app", "call_centre", "post"] as const;
export const owners = ["service", "commerce", "logistics", "growth", "data"] as const;

/** Sentences that people write behind the first one. */
export const remarks = [
    "Replicated every hour.",
    "Agreed with its producer; see the contract.",
    "Older rows were migrated and may lack the optional columns.",
    "Corrections arrive within a few days.",
    "Tests of the staff are in it, and are left out here.",
    "Nobody deletes rows; they are closed.",
] as const;
