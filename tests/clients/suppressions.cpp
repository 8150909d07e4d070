/*
 * ICU's sentences of standard input, one a line, with the breaks behind the
 * given words withdrawn: suppressions [FILE], a word a line.
 */
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>

int main(int argc, char **argv)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale indonesian("id");
    std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createSentenceInstance(indonesian, status));
    if (argc > 1) {
        std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
            icu::FilteredBreakIteratorBuilder::createEmptyInstance(status));
        std::ifstream words(argv[1]);
        for (std::string word; std::getline(words, word);)
            builder->suppressBreakAfter(icu::UnicodeString::fromUTF8(word),
                                        status);
        breaks.reset(
            builder->wrapIteratorWithFilter(breaks.release(), status));
    }
    if (U_FAILURE(status)) {
        std::cerr << u_errorName(status) << "\n";
        return 1;
    }
    std::string bytes((std::istreambuf_iterator<char>(std::cin)), {});
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(bytes);
    breaks->setText(text);
    for (int32_t from = breaks->first(), to = breaks->next();
         to != icu::BreakIterator::DONE; from = to, to = breaks->next()) {
        std::string sentence;
        text.tempSubStringBetween(from, to).trim().toUTF8String(sentence);
        std::cout << sentence << "\n";
    }
}
