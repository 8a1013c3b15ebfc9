package standard

import (
	"encoding"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"time"
)

// decoder puts JSON into Go values.
type decoder struct {
	scanner
	findings Findings
	faults   int // members noted, also those noted again
	plans    map[reflect.Type]plan
}

// document reads data as a whole.
func (d *decoder) document(v reflect.Value) error {
	switch {
	case len(d.data) > maxDocument:
		return d.fail(Text{
			RU: fmt.Sprintf("документ больше %d МиБ; разделите его", maxDocument>>20),
			EN: fmt.Sprintf("the document is over %d MiB; divide it", maxDocument>>20),
		})
	case len(d.data) >= 3 && d.data[0] == 0xEF && d.data[1] == 0xBB && d.data[2] == 0xBF:
		return d.syntax("документ начинается с метки порядка байтов; сохраните его в UTF-8 без неё", "the document begins with a byte order mark; save it in UTF-8 without one")
	case d.peek() == 0 && d.pos == len(d.data):
		return d.syntax("документ пуст", "the document is empty")
	}
	if err := d.value(v); err != nil {
		return err
	}
	if d.peek() != 0 || d.pos < len(d.data) {
		return d.syntax("после документа стоит что-то ещё; оставьте в файле один документ", "something follows the document; keep one document in the file")
	}
	return nil
}

// value reads one value into v, which is settable and addressable.
func (d *decoder) value(v reflect.Value) error {
	c := d.peek()
	if v.Kind() == reflect.Pointer {
		if c == 'n' {
			return d.null()
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		return d.value(v.Elem())
	}
	switch t := reflect.PointerTo(v.Type()); {
	case v.Type() == reflect.TypeFor[time.Time]():
		return d.instant(v)
	case t.Implements(reflect.TypeFor[json.Unmarshaler]()):
		raw, err := d.skip()
		if err != nil {
			return err
		}
		if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw); err != nil {
			return wrongForm(d.at(), err)
		}
		return nil
	case t.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		if c == 'n' {
			return d.null()
		}
		text, err := d.text()
		if err != nil {
			return err
		}
		if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(text); err != nil {
			return wrongForm(d.at(), err)
		}
		return nil
	}
	switch {
	case c == 'n':
		return d.null()
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		any, err := d.any()
		if err == nil {
			v.Set(reflect.ValueOf(&any).Elem())
		}
		return err
	}
	switch v.Kind() {
	case reflect.Struct:
		return d.structure(v)
	case reflect.Map:
		return d.mapping(v)
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 && !elementDecodesItself(v.Type().Elem()) {
			return d.bytes(v)
		}
		return d.slice(v)
	case reflect.Array:
		return d.array(v)
	case reflect.String, reflect.Bool, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return d.basic(v)
	}
	return d.fail(Text{
		RU: "программа не умеет читать это поле; сообщите её разработчику",
		EN: "the program cannot read this member; tell its developer",
	})
}

// instant reads a moment as encoding/json does, and says how one is written.
func (d *decoder) instant(v reflect.Value) error {
	if d.peek() == 'n' {
		return d.null()
	}
	if err := d.need('"', shapeString); err != nil {
		return err
	}
	raw, err := d.skip()
	if err != nil {
		return err
	}
	var t time.Time
	if t.UnmarshalJSON(raw) != nil {
		return d.fail(Text{
			RU: "это не момент времени; запишите день, время и пояс по RFC 3339, например 2024-09-12T10:00:00+03:00",
			EN: "this is no instant; write day, time and zone as RFC 3339 has them, such as 2024-09-12T10:00:00+03:00",
		})
	}
	v.Set(reflect.ValueOf(t))
	return nil
}

// elementDecodesItself reports whether a byte type has a reader of its own, so
// that a list of it is no base64.
func elementDecodesItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(reflect.TypeFor[json.Unmarshaler]()) || p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// null reads null: the same as leaving the member out. What it would go into is
// still zero.
func (d *decoder) null() error {
	_, err := d.scalar()
	return err
}

// have says what stands at the present place.
func (d *decoder) have() shape {
	switch d.peek() {
	case '{':
		return shapeObject
	case '[':
		return shapeList
	case '"':
		return shapeString
	case 't', 'f':
		return shapeBool
	case 'n':
		return shapeNull
	}
	return shapeNumber
}

// need reports an error unless a value begins here with one of the bytes; where
// no value begins at all that is bad syntax.
func (d *decoder) need(first byte, need shape) error {
	if d.peek() == first {
		return nil
	}
	have := d.have()
	if have == shapeNumber || have == shapeBool || have == shapeNull {
		pos := d.pos
		if _, err := d.scalar(); err != nil {
			return err
		}
		d.pos = pos
	}
	return d.fail(mismatch(need, have))
}

// text reads a string; see [scanner.str].
func (d *decoder) text() ([]byte, error) {
	if err := d.need('"', shapeString); err != nil {
		return nil, err
	}
	return d.str()
}

// basic reads a string, a truth or a number.
func (d *decoder) basic(v reflect.Value) error {
	switch {
	case v.Type() == reflect.TypeFor[json.Number]():
		n, err := d.numberFor(shapeNumber)
		if err == nil {
			v.SetString(string(n))
		}
		return err
	case v.Kind() == reflect.String:
		s, err := d.text()
		if err == nil {
			v.SetString(string(s))
		}
		return err
	case v.Kind() == reflect.Bool:
		first := d.peek()
		if first != 't' {
			first = 'f'
		}
		if err := d.need(first, shapeBool); err != nil {
			return err
		}
		word, err := d.scalar()
		if err == nil {
			v.SetBool(string(word) == "true")
		}
		return err
	}
	n, err := d.numberFor(shapeNumber)
	if err != nil {
		return err
	}
	return d.setNumber(v, n)
}

func (d *decoder) numberFor(need shape) ([]byte, error) {
	c := d.peek()
	if c != '-' && (c < '0' || c > '9') {
		return nil, d.need('0', need)
	}
	return d.number()
}

// setNumber puts a number into v if nothing of it is lost, but for the last
// digits of a float.
func (d *decoder) setNumber(v reflect.Value, n []byte) error {
	bits := v.Type().Bits()
	switch {
	case v.CanInt():
		i, err := strconv.ParseInt(string(n), 10, bits)
		if err != nil {
			return d.fail(wholeBetween(strconv.FormatInt(-1<<(bits-1), 10), strconv.FormatInt(1<<(bits-1)-1, 10)))
		}
		v.SetInt(i)
	case v.CanUint():
		i, err := strconv.ParseUint(string(n), 10, bits)
		if err != nil {
			return d.fail(wholeBetween("0", strconv.FormatUint(1<<bits-1, 10)))
		}
		v.SetUint(i)
	default:
		f, err := strconv.ParseFloat(string(n), bits)
		if err != nil {
			return d.fail(Text{RU: "число слишком велико", EN: "the number is too large"})
		}
		v.SetFloat(f)
	}
	return nil
}

func wholeBetween(least, most string) Text {
	return Text{
		RU: "нужно целое число от " + least + " до " + most + ", записанное цифрами без точки и степени",
		EN: "a whole number from " + least + " to " + most + " is wanted, in digits without a point or exponent",
	}
}

// bytes reads base64.
func (d *decoder) bytes(v reflect.Value) error {
	s, err := d.text()
	if err != nil {
		return err
	}
	b, err := base64.StdEncoding.AppendDecode([]byte{}, s)
	if err != nil {
		return d.fail(Text{RU: "нужны байты, записанные в base64 (RFC 4648, раздел 4)", EN: "bytes written as base64 are wanted (RFC 4648, section 4)"})
	}
	v.SetBytes(b)
	return nil
}

// slice reads a list; an empty one is not nil.
func (d *decoder) slice(v reflect.Value) error {
	if err := d.need('[', shapeList); err != nil {
		return err
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	return d.list(func(i int) error {
		if i == v.Cap() {
			v.Grow(1)
		}
		v.SetLen(i + 1)
		v.Index(i).SetZero()
		return d.value(v.Index(i))
	})
}

// array reads a list that has exactly the length of the array.
func (d *decoder) array(v reflect.Value) error {
	if err := d.need('[', shapeList); err != nil {
		return err
	}
	n := 0
	err := d.list(func(i int) error {
		n = i + 1
		if i >= v.Len() {
			_, err := d.skip()
			return err
		}
		return d.value(v.Index(i))
	})
	if err == nil && n != v.Len() {
		err = d.fail(Text{
			RU: fmt.Sprintf("нужен список ровно такой длины: %d", v.Len()),
			EN: fmt.Sprintf("a list of exactly this length is wanted: %d", v.Len()),
		})
	}
	return err
}

// any reads a value of no given type.
func (d *decoder) any() (any, error) {
	switch d.peek() {
	case '{':
		var m map[string]any
		err := d.mapping(reflect.ValueOf(&m).Elem())
		return m, err
	case '[':
		var l []any
		err := d.slice(reflect.ValueOf(&l).Elem())
		return l, err
	case '"':
		s, err := d.str()
		return string(s), err
	}
	word, err := d.scalar()
	switch string(word) {
	case "true", "false":
		return word[0] == 't', err
	case "null", "":
		return nil, err
	}
	return json.Number(string(word)), err
}
