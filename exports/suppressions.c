/*
 * CLDR's suppressions: a sentence break behind one of these is withdrawn,
 * whatever follows.  ICU compares letters only and does not ask where a word
 * begins, so forms in which other words end stay out.
 */
#include "exports/exports.h"
#include "exports/lists.h"
#include "writers/json.h"
#include "writers/xml.h"

/**
 * Up to three letters of one case and no inner stop: many a word, name or
 * acronym ends like that, known or not.
 */
static bool is_short(titian_str form)
{
    enum { LETTERS = 3 };
    titian_str stem = titian_str_of(form.s, form.n - 1);
    return stem.n <= LETTERS && !titian_is_dotted(form) &&
           (stem.n == 1 || titian_case_of(stem) != TITIAN_CASE_TITLE);
}

/** True if one of the words ends in the form without its stop. */
static bool is_ending(const titian_vec *words, titian_str form)
{
    titian_str stem = titian_str_of(form.s, form.n - 1);
    const titian_str *word = words->items;
    for (uint32_t i = 0; i < words->n; i++)
        if (word[i].n > stem.n && titian_ends(word[i], stem))
            return true;
    return false;
}

/** Why a form cannot be suppressed whatever stands before it, or NULL. */
static const char *objection(const titian_segment_rules *rules,
                             const titian_vec *words, titian_str form)
{
    enum { NEVER_ENDS = ABBR_NAME | ABBR_RANK | ABBR_LABEL | ABBR_INNER };
    const titian_abbreviation *row = titian_abbreviation_of(rules, form);
    if (!row || !(row->classes & NEVER_ENDS) ||
        (row->classes & ~(uint32_t)NEVER_ENDS))
        return "its stop may end a sentence";
    if (is_short(form) || is_ending(words, form))
        return "other words may end like it";
    return NULL;
}

/** ICU takes the stop of "Dr." for an inner one once it has "Dr. H.C." */
static bool hides_another(const titian_segment_rules *rules,
                          const titian_vec *words, titian_str form)
{
    titian_str rest = form;
    titian_str first = titian_before(&rest, '.');
    return rest.n &&
           !objection(rules, words, titian_str_of(first.s, first.n + 1));
}

static void put_json(titian_buf *out, const titian_vec *forms)
{
    const titian_str *form = forms->items;
    titian_buf_put(out, STR("{\n  \"segments\": {\n"
                            "    \"identity\": {\n"
                            "      \"language\": \"id\"\n    },\n"
                            "    \"segmentations\": {\n"
                            "      \"SentenceBreak\": {\n"
                            "        \"standard\": ["));
    for (uint32_t i = 0; i < forms->n; i++) {
        titian_buf_put(out, i ? STR(",\n") : STR("\n"));
        titian_buf_put(out, STR("          { \"suppression\": "));
        titian_json_string(out, form[i]);
        titian_buf_put(out, STR(" }"));
    }
    titian_buf_put(out, STR("\n        ]\n      }\n    }\n  }\n}\n"));
}

static void put_ldml(titian_buf *out, const titian_vec *forms)
{
    const titian_str *form = forms->items;
    titian_buf_put(out,
                   STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ldml>\n"
                       "  <identity>\n    <version number=\"1\"/>\n"
                       "    <language type=\"id\"/>\n  </identity>\n"
                       "  <segmentations>\n"
                       "    <segmentation type=\"SentenceBreak\">\n"
                       "      <suppressions type=\"standard\">\n"));
    for (uint32_t i = 0; i < forms->n; i++) {
        titian_buf_put(out, STR("        <suppression>"));
        titian_put_xml(out, form[i]);
        titian_buf_put(out, STR("</suppression>\n"));
    }
    titian_buf_put(out, STR("      </suppressions>\n    </segmentation>\n"
                            "  </segmentations>\n</ldml>\n"));
}

titian_status titian_export_suppressions(const titian_segment_rules *rules,
                                         bool json, titian_arena *arena,
                                         const titian_left_out_list *left,
                                         titian_buf *out)
{
    titian_vec all = {0}, words = {0}, kept = {0};
    TRY(titian_list_forms(rules, NULL, NULL, arena, &all));
    TRY(titian_list_words(rules, WORD_COMMON, arena, &words));
    for (uint32_t i = 0; i < all.n; i++) {
        titian_str form = ((titian_str *)all.items)[i];
        const char *why = objection(rules, &words, form);
        if (!why && hides_another(rules, &words, form))
            why = "ICU would not see the shorter one that it begins with";
        if (why) {
            titian_leave_out(left, (titian_left_out){.form = form, .why = why});
            continue;
        }
        titian_str *row = titian_vec_push(&kept, arena, sizeof *row);
        if (!row)
            return TITIAN_ERR_NOMEM;
        *row = form;
    }
    if (json)
        put_json(out, &kept);
    else
        put_ldml(out, &kept);
    return out->failed ? TITIAN_ERR_NOMEM : TITIAN_OK;
}
