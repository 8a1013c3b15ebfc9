package standard

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// scanner reads JSON (RFC 8259) from the front, once, and knows where it is.
type scanner struct {
	data  []byte
	pos   int
	depth int
	path  []step
}

// step is one step of the way from the root to the value that is being read.
type step struct {
	name  []byte
	index int // of an element; -1 where name is a member
}

// at returns the place of the value that is being read.
func (s *scanner) at() Pointer { return pointerOf(s.path) }

// fail is an error at the present place, about any byte of it.
func (s *scanner) fail(why Text) error { return &DecodeError{At: s.at(), Why: why} }

// syntax is an error at the present place, about the byte at pos.
func (s *scanner) syntax(ru, en string) error {
	line := bytes.Count(s.data[:s.pos], []byte("\n")) + 1
	column := utf8.RuneCount(s.data[bytes.LastIndexByte(s.data[:s.pos], '\n')+1:s.pos]) + 1
	return s.fail(Text{
		RU: fmt.Sprintf("строка %d, столбец %d: %s", line, column, ru),
		EN: fmt.Sprintf("line %d, column %d: %s", line, column, en),
	})
}

// peek skips white space and returns the byte that follows, 0 at the end.
func (s *scanner) peek() byte {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

// enter and leave count the levels.
func (s *scanner) enter() error {
	s.pos++
	if s.depth++; s.depth > maxNesting {
		return s.syntax(fmt.Sprintf("вложенность больше %d уровней; сделайте документ более плоским", maxNesting),
			fmt.Sprintf("nested deeper than %d levels; make the document flatter", maxNesting))
	}
	return nil
}

func (s *scanner) leave() { s.pos++; s.depth-- }

// object reads an object and calls member at each value, with the path and the
// position upon it; member must read the value.
func (s *scanner) object(member func(name []byte) error) error {
	if err := s.enter(); err != nil {
		return err
	}
	if s.peek() == '}' {
		s.leave()
		return nil
	}
	for {
		if s.peek() != '"' {
			return s.syntax("здесь нужно имя поля в кавычках", "a member's name in quotation marks is wanted here")
		}
		start := s.pos
		name, err := s.str()
		if err != nil {
			return err
		}
		if len(name) > maxName {
			s.pos = start
			return s.syntax(fmt.Sprintf("имя поля длиннее %d байт; сократите его", maxName), fmt.Sprintf("a name of over %d bytes; make it shorter", maxName))
		}
		s.path = append(s.path, step{name, -1})
		if s.peek() != ':' {
			return s.syntax("после имени поля нужно двоеточие", "a colon is wanted after the member's name")
		}
		s.pos++
		if err := member(name); err != nil {
			return err
		}
		s.path = s.path[:len(s.path)-1]
		switch s.peek() {
		case ',':
			s.pos++
		case '}':
			s.leave()
			return nil
		default:
			return s.syntax("здесь нужна запятая или закрывающая фигурная скобка", "a comma or the closing brace is wanted here")
		}
	}
}

// list reads a list and calls element at each value; element must read it.
func (s *scanner) list(element func(i int) error) error {
	if err := s.enter(); err != nil {
		return err
	}
	if s.peek() == ']' {
		s.leave()
		return nil
	}
	for i := 0; ; i++ {
		s.path = append(s.path, step{index: i})
		if err := element(i); err != nil {
			return err
		}
		s.path = s.path[:len(s.path)-1]
		switch s.peek() {
		case ',':
			s.pos++
		case ']':
			s.leave()
			return nil
		default:
			return s.syntax("здесь нужна запятая или закрывающая квадратная скобка", "a comma or the closing bracket is wanted here")
		}
	}
}

// skip reads any value, and returns what stands in the document.
func (s *scanner) skip() ([]byte, error) {
	c := s.peek()
	start := s.pos
	var err error
	switch c {
	case '{':
		err = s.object(func([]byte) error { _, err := s.skip(); return err })
	case '[':
		err = s.list(func(int) error { _, err := s.skip(); return err })
	case '"':
		_, err = s.str()
	default:
		_, err = s.scalar()
	}
	return s.data[start:s.pos], err
}

// scalar reads a number, true, false or null.
func (s *scanner) scalar() ([]byte, error) {
	c := s.peek()
	if c == '-' || c >= '0' && c <= '9' {
		return s.number()
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if bytes.HasPrefix(s.data[s.pos:], []byte(word)) {
			end := s.pos + len(word)
			if end < len(s.data) && isWord(s.data[end]) {
				break
			}
			raw := s.data[s.pos:end]
			s.pos = end
			return raw, nil
		}
	}
	if s.pos == len(s.data) {
		return nil, s.syntax("документ обрывается; здесь нужно значение", "the document breaks off; a value is wanted here")
	}
	return nil, s.syntax("здесь нужно значение: запись, список, строка в кавычках, число, true, false или null", "a value is wanted here: an object, a list, a text in quotation marks, a number, true, false or null")
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
}

// number reads a number by the grammar of JSON.
func (s *scanner) number() ([]byte, error) {
	start := s.pos
	digits := func() bool {
		from := s.pos
		for s.pos < len(s.data) && s.data[s.pos] >= '0' && s.data[s.pos] <= '9' {
			s.pos++
		}
		return s.pos > from
	}
	is := func(set string) bool {
		if s.pos < len(s.data) && bytes.IndexByte([]byte(set), s.data[s.pos]) >= 0 {
			s.pos++
			return true
		}
		return false
	}
	is("-")
	ok := is("0") || digits()
	if ok && is(".") {
		ok = digits()
	}
	if ok && is("eE") {
		is("+-")
		ok = digits()
	}
	if !ok || s.pos < len(s.data) && (isWord(s.data[s.pos]) || s.data[s.pos] == '.') {
		return nil, s.syntax("число записано неверно; нужно, например, 12, -3 или 0.5, без нулей впереди", "a number is written wrongly; it should look like 12, -3 or 0.5, without leading zeros")
	}
	return s.data[start:s.pos], nil
}

// str reads a string. The common one, without escapes, is a part of the data,
// so who keeps it must copy it.
func (s *scanner) str() ([]byte, error) {
	s.pos++
	start := s.pos
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; {
		case c == '"':
			raw := s.data[start:s.pos]
			if !utf8.Valid(raw) {
				return nil, s.badUTF8(start)
			}
			s.pos++
			return raw, nil
		case c == '\\':
			return s.escaped(start)
		case c < ' ':
			return nil, s.control()
		default:
			s.pos++
		}
	}
	return nil, s.open()
}

// escaped reads on where the first escape was met.
func (s *scanner) escaped(start int) ([]byte, error) {
	var b []byte
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; {
		case c == '"':
			if !utf8.Valid(s.data[start:s.pos]) {
				return nil, s.badUTF8(start)
			}
			b = append(b, s.data[start:s.pos]...)
			s.pos++
			return b, nil
		case c == '\\':
			if !utf8.Valid(s.data[start:s.pos]) {
				return nil, s.badUTF8(start)
			}
			b = append(b, s.data[start:s.pos]...)
			r, ok := s.escape()
			if !ok {
				return nil, s.syntax(`неверная экранированная последовательность; после \ допустимы " \ / b f n r t и u с четырьмя шестнадцатеричными цифрами, а половина суррогатной пары недопустима`,
					`a bad escape; after \ come " \ / b f n r t, or u with four hexadecimal digits, and half a surrogate pair is not allowed`)
			}
			b = utf8.AppendRune(b, r)
			start = s.pos
		case c < ' ':
			return nil, s.control()
		default:
			s.pos++
		}
	}
	return nil, s.open()
}

// escape reads one escape. Where it is bad, the position stays upon it.
func (s *scanner) escape() (rune, bool) {
	rest := s.data[s.pos+1:]
	if len(rest) == 0 {
		return 0, false
	}
	if i := bytes.IndexByte([]byte(`"\/bfnrt`), rest[0]); i >= 0 {
		s.pos += 2
		return rune("\"\\/\b\f\n\r\t"[i]), true
	}
	r, ok := hex4(rest)
	if !ok {
		return 0, false
	}
	if !utf16.IsSurrogate(r) {
		s.pos += 6
		return r, true
	}
	if len(rest) < 6 || rest[5] != '\\' {
		return 0, false
	}
	low, ok := hex4(rest[6:])
	if r = utf16.DecodeRune(r, low); !ok || r == utf8.RuneError {
		return 0, false
	}
	s.pos += 12
	return r, true
}

// hex4 reads u and four hexadecimal digits.
func hex4(b []byte) (rune, bool) {
	if len(b) < 5 || b[0] != 'u' {
		return 0, false
	}
	for _, c := range b[1:5] {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(string(b[1:5]), 16, 32)
	return rune(n), err == nil
}

func (s *scanner) badUTF8(start int) error {
	for i := start; i < s.pos; {
		r, size := utf8.DecodeRune(s.data[i:])
		if r == utf8.RuneError && size == 1 {
			s.pos = i
			break
		}
		i += size
	}
	return s.syntax("строка записана не в UTF-8; сохраните документ в кодировке UTF-8", "the text is not valid UTF-8; save the document in UTF-8")
}

func (s *scanner) control() error {
	return s.syntax(`в строке стоит управляющий знак; запишите перевод строки как \n, табуляцию как \t`, `a control character stands in the text; write a line break as \n and a tab as \t`)
}

func (s *scanner) open() error {
	return s.syntax("строка не закрыта кавычкой", "the text is not closed by a quotation mark")
}
