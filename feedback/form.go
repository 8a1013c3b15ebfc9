package feedback

import (
	"encoding/binary"
	"encoding/json"
	"hash/crc32"

	"github.com/state-for-people/standard"
)

// tallyForm is the version of both forms of a Tally. A later version reads this one.
const tallyForm = 1

// countsJSON is the JSON form of the counts of a tally. None of them may be
// missing: a count that is not there is not 0.
type countsJSON struct {
	Grades      []int64 `json:"grades,omitempty"` // from the lowest grade of the scale to the highest
	NoImage     *int64  `json:"no_image"`
	HardToSay   *int64  `json:"hard_to_say"`
	Refused     *int64  `json:"refused"`
	NotAnswered *int64  `json:"not_answered"`
	Withdrawn   *int64  `json:"withdrawn"`
}

// tallyJSON is the JSON form of a Tally.
type tallyJSON struct {
	Version  int      `json:"version"`
	Question Question `json:"question,omitzero"`
	countsJSON
}

func badTally(ru, en string) error { return &FormError{"tally", standard.Text{RU: ru, EN: en}} }

// counts returns the counts of t in their JSON form.
func (t *Tally) counts() countsJSON {
	j := countsJSON{NoImage: &t.n[slotNoImage], HardToSay: &t.n[slotHardToSay], Refused: &t.n[slotRefused],
		NotAnswered: &t.n[slotNotAnswered], Withdrawn: &t.n[slotWithdrawn]}
	if low, high, ok := t.question.Scale.ends(); ok {
		j.Grades = t.n[low : high+1]
	}
	return j
}

// tally returns the tally of q with these counts; false if it could not be one.
func (j *countsJSON) tally(q Question) (Tally, bool) {
	t := Tally{question: q}
	low, high, ok := q.Scale.ends()
	if !q.IsZero() && !q.valid() || ok && len(j.Grades) != high-low+1 || !ok && len(j.Grades) != 0 {
		return Tally{}, false
	}
	copy(t.n[low:], j.Grades)
	for i, n := range [...]*int64{j.NoImage, j.HardToSay, j.Refused, j.NotAnswered, j.Withdrawn} {
		if n == nil {
			return Tally{}, false
		}
		t.n[slotNoImage+i] = *n
	}
	return t, t.sound()
}

// MarshalJSON returns version, question, the counts of the grades from the
// lowest to the highest, and those of the other replies.
func (t Tally) MarshalJSON() ([]byte, error) {
	return json.Marshal(tallyJSON{tallyForm, t.question, t.counts()})
}

// UnmarshalJSON reads what MarshalJSON wrote. Anything else, also a member that
// it does not know, that stands twice or that is missing, is a [*FormError]; t
// is unchanged then.
func (t *Tally) UnmarshalJSON(data []byte) error {
	j, found, err := standard.Decode[tallyJSON](data)
	if err != nil || len(found) > 0 {
		return badTally("неверный JSON, неизвестное или повторённое поле", "wrong JSON, or a member that is not known or stands twice")
	}
	if j.Version != tallyForm {
		return badTally("неизвестная версия записи", "the version of the form is not known")
	}
	got, ok := j.tally(j.Question)
	if !ok {
		return badTally("вопрос неверен, не хватает числа, или число отрицательное или больше 10^15", "the question is not valid, a count is missing, negative or above 10^15")
	}
	*t = got
	return nil
}

// sound reports whether t could have come out of this package.
func (t *Tally) sound() bool {
	low, high, ok := t.question.Scale.ends()
	var sum int64
	for i, n := range t.n {
		if n < 0 || n > MaxCount {
			return false
		}
		if n != 0 && (!ok || i < slotNoImage && (i < low || i > high)) {
			return false
		}
		if sum += n; sum > MaxCount {
			return false
		}
	}
	return true
}

// Binary form: "FT", version, the question (five strings with their length, the
// version as a number before the strings), sixteen counts as unsigned varints,
// and a CRC-32 (IEEE, little endian) of all that. One value has one form.

// AppendBinary appends the binary form of t, versioned and with a checksum.
func (t Tally) AppendBinary(b []byte) ([]byte, error) {
	start := len(b)
	b = append(b, 'F', 'T', tallyForm)
	b = appendQuestion(b, t.question)
	for _, n := range t.n {
		b = binary.AppendUvarint(b, uint64(n))
	}
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b[start:])), nil
}

// MarshalBinary returns the binary form of t.
func (t Tally) MarshalBinary() ([]byte, error) { return t.AppendBinary(make([]byte, 0, 160)) }

// UnmarshalBinary reads what MarshalBinary wrote. Anything else, a flipped bit
// too, is a [*FormError]; t is unchanged then.
func (t *Tally) UnmarshalBinary(data []byte) error {
	body, ok := sealed(data, "FT", tallyForm)
	if !ok {
		return badTally("не двоичная запись свода, неизвестная версия или запись повреждена", "not the binary form of a tally, a version not known, or damaged bytes")
	}
	r := reader{rest: body}
	got := Tally{question: r.question()}
	for i := range got.n {
		got.n[i] = r.count()
	}
	if r.bad || len(r.rest) != 0 || !got.question.IsZero() && !got.question.valid() || !got.sound() {
		return badTally("двоичная запись свода неверна", "the binary form is not of a tally")
	}
	*t = got
	return nil
}

// sealed checks the mark, the version and the checksum and returns what is between.
func sealed(data []byte, mark string, version byte) ([]byte, bool) {
	n := len(data) - 4
	if n < len(mark)+1 || string(data[:len(mark)]) != mark || data[len(mark)] != version ||
		binary.LittleEndian.Uint32(data[n:]) != crc32.ChecksumIEEE(data[:n]) {
		return nil, false
	}
	return data[len(mark)+1 : n], true
}

func appendText(b []byte, s string) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)))
	return append(b, s...)
}

func appendQuestion(b []byte, q Question) []byte {
	b = binary.AppendUvarint(b, uint64(q.Version))
	b = appendText(b, string(q.Code))
	b = appendText(b, string(q.Wording))
	b = appendText(b, string(q.Scale))
	return appendText(b, string(q.Definition))
}

// reader takes apart a binary form; after the first fault it gives zeros.
type reader struct {
	rest []byte
	bad  bool
}

// uint reads a varint in its shortest form.
func (r *reader) uint() uint64 {
	v, n := binary.Uvarint(r.rest)
	if r.bad || n <= 0 || n > 1 && r.rest[n-1] == 0 {
		r.bad = true
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

// count reads a count that is at most MaxCount.
func (r *reader) count() int64 {
	v := r.uint()
	if v > uint64(MaxCount) {
		r.bad = true
		return 0
	}
	return int64(v)
}

// size reads a length that the rest of the bytes can hold at least one byte each.
func (r *reader) size() int {
	v := r.uint()
	if v > uint64(len(r.rest)) {
		r.bad = true
		return 0
	}
	return int(v)
}

func (r *reader) text() string {
	n := r.size()
	if r.bad {
		return ""
	}
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	return s
}

func (r *reader) question() Question {
	v := r.uint()
	if v > maxVersion {
		r.bad = true
	}
	q := Question{Version: int(v)}
	q.Code, q.Wording = QuestionCode(r.text()), WordingID(r.text())
	q.Scale, q.Definition = ScaleID(r.text()), DefinitionID(r.text())
	return q
}
