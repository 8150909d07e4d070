#!/bin/sh
# A DOCX that goes through pandoc and titian and back stays whole.
. "$top_srcdir/tests/clients/client.sh"
needs command pandoc
begin pandoc
cat >source.md <<'X'
---
title: Laporan Prof. Ani
---

# Hasil Panen

Presiden *Joko Widodo* tiba pada **Ahad** (11/2/2024), dan Rp 2,5 *jt*
dibagi[^1]. Tautan [situs Dr. Budi](https://contoh.id/a?b=1) serta
`Rp 5 jt` tetap. Rumus $x^2$ juga.

1.  Buka hlm. 5 buku Prof. Ani.
2.  Tutup buku.

    Lalu pulang.

> Kutipan "Dr. Ani" di sini.

```
kode Rp 5 jt
```

  Nama        Harga
  ----------- ---------
  Prof. Budi  Rp 5 jt

[^1]: Catatan Prof. Budi.
X
pandoc -s -o source.docx source.md || exit 1
pandoc -t json source.docx -o source.json || exit 1

check "at level 0 the file comes back byte for byte" sh -c \
    '"$TITIAN" normalize --level 0 --input pandoc-json source.json |
     cmp - source.json'
check "what titian writes pandoc reads" sh -c \
    '"$TITIAN" normalize --level 3 --input pandoc-json source.json >new.json &&
     pandoc -f json new.json -s -o new.docx && pandoc -f json new.json \
     -s -t markdown --wrap=none -o new.md'
has() {
    grep -qF -- "$1" new.md || { cat new.md; return 1; }
}
check "emphasis stays where it was" has \
    'Presiden *Joko Widodo* tiba pada **Minggu,** 11 Februari 2024, dan Rp2,5 *juta* dibagi[^1].'
check "targets of links and code stay" has \
    '[situs Doktor Budi](https://contoh.id/a?b=1) serta `Rp 5 jt` tetap.'
check "titles of a document are normalised" has 'title: Laporan Profesor Ani'
check "items are normalised, and stay items" has \
    '1.  Buka halaman 5 buku Profesor Ani.'
check "footnotes are normalised" has '[^1]: Catatan Profesor Budi.'
check "quotations are normalised" has 'Doktor Ani'
check "cells are normalised" sh -c \
    'grep -q "Profesor Budi  *Rp5 juta" new.md'
check "code blocks stay" has 'kode Rp 5 jt'

# shape FILE: the document without its words.
shape() {
    pandoc -f json "$1" -t native | sed 's/Str "[^"]*"/Str/g' |
        tr -d ' \n' | sed 's/\(Str\|,\|Space\|SoftBreak\)*//g'
}
same_shape() {
    [ -n "$(shape "$1")" ] && [ "$(shape "$1")" = "$(shape "$2")" ]
}
check "nothing but words and blanks changes" same_shape source.json new.json
pandoc -t json new.docx -o again.json
check "the new DOCX holds the same document" sh -c \
    'pandoc -f json again.json -t plain --wrap=none >again.txt
     pandoc -f docx new.docx -t plain --wrap=none | cmp - again.txt &&
     grep -q "Profesor Budi" again.txt'
check "sentences of a DOCX are had like any other" sh -c \
    '"$TITIAN" segment --input pandoc-json source.json | grep -qx "Tutup buku."'
finish
