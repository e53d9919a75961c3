/**
 * The draw as a pure function, precise enough to be written again in another language.
 *
 * <p>All numbers are unsigned and written most significant byte first; ‖ joins bytes; texts in quotes are ASCII without a
 * terminating zero; hashes are SHA-256.
 *
 * <ol>
 *   <li><b>Pseudonyms.</b> Entry id = first 16 bytes of SHA-256("prakerja entry 1" ‖ wave as 4 bytes ‖ applicant id as 16 bytes).
 *       Family code = first 8 bytes of SHA-256("prakerja family 1" ‖ wave as 4 bytes ‖ family digest as lower-case hex text); 8
 *       zero bytes where the wave has no family cap.
 *   <li><b>List.</b> The eligible entries in ascending order of their entry ids. Canonical entry, 27 bytes: entry id ‖ province
 *       as two ASCII digits ‖ strata (bit 0: priority list, bit 1: disability) ‖ family code.
 *   <li><b>Entry root.</b> Merkle tree hash of RFC 6962, section 2.1, over the canonical entries: leaf = SHA-256(0x00 ‖ entry),
 *       node = SHA-256(0x01 ‖ left ‖ right), no entries = SHA-256 of nothing.
 *   <li><b>Seed.</b> A secret of 32 random bytes is made when the wave is planned, and its SHA-256 published before the wave
 *       opens. Draw seed = SHA-256("prakerja draw 1" ‖ secret ‖ entry root ‖ public random value as UTF-8, if there is one).
 *   <li><b>Ranks.</b> Ascending by SHA-256(draw seed ‖ entry id), from rank 1; entries with equal hashes, should there ever be
 *       any, by entry id.
 *   <li><b>Seats.</b> Each province has its planned seats. The priority seats of all provinces together are (sum of province
 *       seats × priority share in basis points) / 10,000, rounded down, distributed over the provinces in proportion to their
 *       seats: each exact share rounded down, the rest one by one to the largest remainders, between equal remainders to the
 *       lower province code.
 *   <li><b>Passes.</b> Each in rank order over entries without a seat: (1) priority seats of each province to its priority
 *       list; (2) public seats of each province to anyone of it; (3) priority seats left over to anyone of the province; (4) all
 *       seats left over, and those that belong to no province, to anyone. Where a seat is free for an entry whose family code is
 *       not zero and already has as many selected members as the cap allows, the entry is out for good
 *       (FAMILY_CAP_REACHED).
 *   <li><b>Outcome root.</b> The same Merkle tree over the entries in rank order, each as 21 bytes: entry id ‖ rank as 4 bytes ‖
 *       result (0 not selected, 1 priority, 2 public, 3 province spill-over, 4 national spill-over, 5 family cap reached).
 * </ol>
 *
 * <p>Not the applicant's id but the pseudonym is drawn, so that the list can be published and checked by anyone without telling who
 * stands in it.
 */
package id.prakerja.selection.draw.domain;
