/* Compiles each line of standard input as a pattern of ICU's. */
#include <iostream>
#include <string>
#include <unicode/regex.h>

int main()
{
    int failed = 0;
    for (std::string line; std::getline(std::cin, line);) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where;
        icu::RegexPattern *pattern = icu::RegexPattern::compile(
            icu::UnicodeString::fromUTF8(line), where, status);
        if (U_FAILURE(status)) {
            std::cerr << u_errorName(status) << " at " << where.offset << ": "
                      << line << "\n";
            failed = 1;
        }
        delete pattern;
    }
    return failed;
}
