/* Class names in lists. */
#include "normalize/asked.h"

bool titian_class_listed(titian_str list, titian_str kind)
{
    while (list.n) {
        titian_str name = titian_trim(titian_before(&list, ','));
        if (name.n && titian_starts(kind, name) &&
            (kind.n == name.n || kind.s[name.n] == '.'))
            return true;
    }
    return false;
}
