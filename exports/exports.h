/* What titian knows, written for other tools. */
#ifndef TITIAN_EXPORTS_EXPORTS_H
#define TITIAN_EXPORTS_EXPORTS_H

#include "gloss/rules.h"
#include "segment/rules.h"

/** Who is told what a form has no place for. */
typedef struct {
    titian_left_out_visitor *visit; /* NULL: nobody */
    void *context;
} titian_left_out_list;

static inline void titian_leave_out(const titian_left_out_list *left,
                                    titian_left_out what)
{
    if (left->visit)
        left->visit(left->context, &what);
}

/** SRX 2.0, by the patterns of exports/srx.tsv in the loader's folder. */
titian_status titian_export_srx(const titian_segment_rules *rules,
                                titian_loader *loader, titian_buf *out);

/** nonbreaking_prefix.id, as Moses and its descendants read it. */
titian_status titian_export_prefixes(const titian_segment_rules *rules,
                                     titian_arena *arena,
                                     const titian_left_out_list *left,
                                     titian_buf *out);

/** CLDR's sentence break suppressions, as JSON or as LDML. */
titian_status titian_export_suppressions(const titian_segment_rules *rules,
                                         bool json, titian_arena *arena,
                                         const titian_left_out_list *left,
                                         titian_buf *out);

/** The dictionaries, users' first, for one of the clients of glossaries. */
titian_status titian_export_glossary(const titian_gloss_rules *rules,
                                     titian_export_form form,
                                     const titian_left_out_list *left,
                                     titian_buf *out);

#endif
