import type { Origin } from "../../model/origin.js";
import { type CommentText, comment } from "../../text/comment-text.js";

/** The two lines above every generated statement: what a row is, and the definition it comes from. */
export interface Header {
    readonly description: CommentText;
    readonly origin: CommentText;
    readonly settings: Settings;
}

/** dbt `config()`, in the order it is printed; an absent key is not printed. */
export interface Settings {
    readonly materialized: "view" | "table";
}

/**
 * @example
 * header("One row per order.", { file: "models/shop.yaml", path: "sources.shop.orders" }, "view")
 */
export function header(description: string, origin: Origin, materialized: Settings["materialized"]): Header {
    return {
        description: comment(description),
        origin: comment(`${origin.file}: ${origin.path}`),
        settings: { materialized },
    };
}
