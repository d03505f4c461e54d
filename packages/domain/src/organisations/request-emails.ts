/** How many addresses may hear of a new request. More would be a mailing list, which the municipality's own mail has. */
export const MOST_REQUEST_EMAILS = 10;
