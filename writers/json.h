/* Writing JSON: what all writers of it include. */
#include "text/quote.h"
