package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// faults are what can go wrong, with what to do about it.
var faults = map[string]standard.Text{
	"kind":      {RU: "-kind %s: такого вида нет; есть %s", EN: "-kind %s: no such kind; there are %s"},
	"fail":      {RU: "-fail %s: такого веса нет; есть note, advice, obligation", EN: "-fail %s: no such weight; there are note, advice, obligation"},
	"width":     {RU: "-width %d: возьмите от %d до %d", EN: "-width %d: take %d to %d"},
	"profile":   {RU: "-profile %s: готового профиля или файла с таким именем нет; готовые: %s", EN: "-profile %s: neither a ready profile nor a file; ready ones: %s"},
	"json":      {RU: "-profile %s: не удалось прочесть JSON: %s", EN: "-profile %s: not readable as JSON: %s"},
	"page":      {RU: "-html %s: дайте странице имя с .html на конце, иначе она может заменить текст", EN: "-html %s: the page is written to a file that ends in .html, so that no text is overwritten"},
	"same":      {RU: "-html %s: это один из текстов; дайте странице другое имя", EN: "-html %s: this is one of the texts; write the page to another file"},
	"folder":    {RU: "-html %s: такой папки нет", EN: "-html %s: no such folder"},
	"empty":     {RU: "%s: в папке нет файлов .txt; сохраните письма как текст в UTF-8", EN: "%s: the folder holds no *.txt; save the letters as plain text in UTF-8"},
	"missing":   {RU: "%s: такого файла нет", EN: "%s: no such file"},
	"forbidden": {RU: "%s: нет права читать или писать", EN: "%s: permission denied"},
	"system":    {RU: "%s: система сообщает: %s", EN: "%s: the system says: %s"},
	"large":     {RU: "%s: больше 64 МиБ; разделите файл", EN: "%s: longer than 64 MiB; divide it"},
	"document":  {RU: "%s: это не простой текст; откройте файл в редакторе и сохраните как .txt в UTF-8", EN: "%s: this is no plain text; open it in an editor and save it as .txt in UTF-8"},
	"utf16":     {RU: "%s: кодировка UTF-16; сохраните текст в UTF-8 или выполните iconv -f UTF-16 -t UTF-8", EN: "%s: the encoding is UTF-16; save the text as UTF-8, or use iconv -f UTF-16 -t UTF-8"},
	"encoding":  {RU: "%s: кодировка не UTF-8, похоже на Windows-1251; сохраните текст в UTF-8 или выполните iconv -f CP1251 -t UTF-8", EN: "%s: the encoding is not UTF-8 but, it seems, Windows-1251; save the text as UTF-8, or use iconv -f CP1251 -t UTF-8"},
}

// fault is something that went wrong, in both languages.
type fault struct{ ru, en string }

func wrong(key string, args ...any) error {
	t := faults[key]
	return fault{fmt.Sprintf(t.RU, args...), fmt.Sprintf(t.EN, args...)}
}

func (f fault) Error() string { return f.en }

// tell prints errors, one a line, in a language.
func tell(w io.Writer, err error, l standard.Lang) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range several.Unwrap() {
			tell(w, e, l)
		}
		return
	}
	var f fault
	s := err.Error()
	if errors.As(err, &f) && l == standard.LangRU {
		s = f.ru
	}
	fmt.Fprintln(w, "letter:", strings.Map(visible, s))
}

// ofSystem names a file with which the system had trouble.
func ofSystem(name string, err error) error {
	var at *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return wrong("missing", name)
	case errors.Is(err, fs.ErrPermission):
		return wrong("forbidden", name)
	case errors.As(err, &at):
		err = at.Err
	}
	return wrong("system", name, err)
}

// unreadable says why data are no text in UTF-8, nil if they are one.
func unreadable(name string, data []byte) error {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")), isWide(data):
		return wrong("utf16", name)
	case bytes.IndexByte(data, 0) >= 0, bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("%PDF-")), bytes.HasPrefix(data, []byte("{\\rtf")):
		return wrong("document", name)
	case !utf8.Valid(data):
		return wrong("encoding", name)
	}
	return nil
}

// isWide reports whether data look like Russian in UTF-16 without its mark: every
// second byte of the start is 4 or 0.
func isWide(data []byte) bool {
	if len(data) < 8 || len(data)%2 != 0 {
		return false
	}
	for odd := range 2 {
		wide := true
		for i := odd; i < min(len(data), 200); i += 2 {
			wide = wide && (data[i] == 4 || data[i] == 0)
		}
		if wide {
			return true
		}
	}
	return false
}
