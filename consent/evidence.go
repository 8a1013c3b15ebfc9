package consent

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
)

// Evidence returns the events as a chain that shows every later change («цепочка
// доказательств»). It has a line for each event, in the order of recording:
//
//	{"digest":"…","link":{"event":{…},"index":0,"previous":"…"}}
//
// The link is canonical JSON as RFC 8785 defines it; the digest is the hash of
// the bytes of the link, in lower-case hex; previous is the digest of the line
// before, "" in the first. So each hash covers all that came before, and any
// language can verify it. A nil newHash is SHA-256; a body that must use another
// hash hands in its own.
//
// An event recorded earlier than the last one belongs in the middle, and changes
// all digests after it: a checkpoint taken before then does not hold any more.
func (l Ledger) Evidence(newHash func() hash.Hash) []byte {
	var out, link, sum []byte
	if newHash == nil {
		newHash = sha256.New
	}
	h, previous := newHash(), ""
	for i := range l.Len() {
		link = appendLink(link[:0], &l.p.events[i].Event, i, previous)
		h.Reset()
		h.Write(link)
		sum = h.Sum(sum[:0])
		previous = hex.EncodeToString(sum)
		out = appendLine(out, previous, link)
	}
	return out
}

const (
	lineHead = `{"digest":"`
	lineLink = `","link":`
)

func appendLine(out []byte, digest string, link []byte) []byte {
	out = append(append(out, lineHead...), digest...)
	out = append(append(out, lineLink...), link...)
	return append(out, "}\n"...)
}

// Checkpoint is the digest of a chain at some length, kept elsewhere
// («контрольная точка»). It shows that a tail was cut off or exchanged whole.
type Checkpoint struct {
	Length int    `json:"length"`
	Digest string `json:"digest"` // lower-case hex, without the algorithm
}

// EvidenceError names the first line of a chain that does not hold.
type EvidenceError struct {
	Index int           // the line, from 0
	Event EventID       // its event, "" if that cannot be read
	Text  standard.Text // what is wrong
	Mend  standard.Text // what to do
}

// Error says which line it is and what is wrong, in English.
func (e *EvidenceError) Error() string {
	return "consent: evidence, line " + strconv.Itoa(e.Index) + ": " + e.Text.EN + "; " + e.Mend.EN
}

var restore = standard.Text{RU: "восстановите журнал из проверенной копии и выясните, кто его изменил", EN: "restore the ledger from a verified copy and find out who changed it"}

// Verify checks the digests of a chain that [Ledger.Evidence] wrote, byte for
// byte, and that it runs through the checkpoints. It returns the checkpoint at its
// end. It needs to know nothing of events, so it also verifies a chain of a later
// version; whether the lines are events of one client, in the order of recording,
// is seen by [ReadEvidence]. The error is an [*EvidenceError].
func Verify(data []byte, newHash func() hash.Hash, checkpoints ...Checkpoint) (Checkpoint, error) {
	end, err := verify(data, newHash, checkpoints, func([]byte) error { return nil })
	return end, err
}

// ReadEvidence verifies a chain and returns its ledger.
func ReadEvidence(data []byte, newHash func() hash.Hash, checkpoints ...Checkpoint) (Ledger, error) {
	var events []Event
	_, err := verify(data, newHash, checkpoints, func(raw []byte) error {
		var link struct {
			Event Event `json:"event"`
		}
		if err := json.Unmarshal(raw, &link); err != nil {
			return err
		}
		events = append(events, link.Event)
		return nil
	})
	if err != nil || len(events) == 0 {
		return Ledger{}, err
	}
	l, err := NewLedger(events[0].Client, events...)
	if err != nil {
		return Ledger{}, err
	}
	if !bytes.Equal(l.Evidence(newHash), data) {
		return Ledger{}, &EvidenceError{Index: 0,
			Text: standard.Text{RU: "строки не в порядке записи или содержат лишнее", EN: "the lines are not in the order of recording, or hold something else"}, Mend: restore}
	}
	return l, nil
}

func verify(data []byte, newHash func() hash.Hash, checkpoints []Checkpoint, take func(link []byte) error) (end Checkpoint, err error) {
	if newHash == nil {
		newHash = sha256.New
	}
	h := newHash()
	digits := hex.EncodedLen(h.Size())
	var sum []byte
	wanted := make(map[int]string, len(checkpoints))
	for _, c := range checkpoints {
		if c.Length > 0 && !hexadecimal(c.Digest, digits) {
			return Checkpoint{}, &EvidenceError{Index: c.Length - 1,
				Text: standard.Text{RU: "контрольная точка записана не в той форме", EN: "a checkpoint is not written in the form that is wanted"},
				Mend: standard.Text{RU: "укажите сумму строчными шестнадцатеричными цифрами, без названия алгоритма и по тому же алгоритму, что у цепочки", EN: "give the digest in lower-case hex, without the algorithm, and of the same hash as the chain"}}
		}
		if old, ok := wanted[c.Length]; ok && old != c.Digest {
			return Checkpoint{}, departs(c.Length-1, "")
		}
		wanted[c.Length] = c.Digest
	}
	for len(data) > 0 {
		fail := func(ru, en string, link []byte) (Checkpoint, error) {
			return Checkpoint{}, &EvidenceError{Index: end.Length, Event: eventOf(link), Text: standard.Text{RU: ru, EN: en}, Mend: restore}
		}
		line, rest, ended := bytes.Cut(data, []byte{'\n'})
		head := len(lineHead) + digits + len(lineLink)
		if !ended || len(line) < head+1 || string(line[:len(lineHead)]) != lineHead || string(line[len(lineHead)+digits:head]) != lineLink || line[len(line)-1] != '}' {
			return fail("строка повреждена", "the line is damaged", nil)
		}
		digest, link := string(line[len(lineHead):len(lineHead)+digits]), line[head:len(line)-1]
		h.Reset()
		h.Write(link)
		if sum = h.Sum(sum[:0]); hex.EncodeToString(sum) != digest {
			return fail("контрольная сумма не сходится: событие изменено", "the digest does not match: the event was changed", link)
		}
		if !bytes.HasSuffix(link, []byte(`,"index":`+strconv.Itoa(end.Length)+`,"previous":"`+end.Digest+`"}`)) {
			return fail("событие не продолжает цепочку", "the event does not continue the chain", link)
		}
		if !json.Valid(link) {
			return fail("событие нельзя прочитать", "the event cannot be read", nil)
		}
		if err := take(link); err != nil {
			return fail("событие нельзя прочитать", "the event cannot be read", nil)
		}
		end, data = Checkpoint{end.Length + 1, digest}, rest
		if want, ok := wanted[end.Length]; ok && want != end.Digest {
			return Checkpoint{}, departs(end.Length-1, eventOf(link))
		}
	}
	for _, c := range checkpoints {
		if c.Length > end.Length || c.Length < 0 || c.Length == 0 && c.Digest != "" {
			return Checkpoint{}, &EvidenceError{Index: end.Length, Mend: restore,
				Text: standard.Text{RU: "цепочка короче контрольной точки: конец отрезан", EN: "the chain is shorter than a checkpoint: its tail was cut off"}}
		}
	}
	return end, nil
}

// departs says that a chain does not run through a checkpoint.
func departs(index int, e EventID) error {
	return &EvidenceError{Index: index, Event: e, Mend: restore,
		Text: standard.Text{RU: "цепочка расходится с контрольной точкой", EN: "the chain departs from a checkpoint"}}
}

// hexadecimal reports whether s is so many digits of lower-case hex.
func hexadecimal(s string, digits int) bool {
	return len(s) == digits && strings.TrimLeft(s, "0123456789abcdef") == ""
}

// eventOf reads the id of the event in a link, as far as it can be read.
func eventOf(link []byte) EventID {
	var l struct {
		Event struct {
			ID EventID `json:"id"`
		} `json:"event"`
	}
	if json.Unmarshal(link, &l) != nil {
		return ""
	}
	return l.Event.ID
}

// Checkpoint returns the checkpoint of the SHA-256 chain at its end; it says the
// same as [Ledger.Head].
func (l Ledger) Checkpoint() Checkpoint {
	d, ok := l.last()
	if !ok {
		return Checkpoint{}
	}
	return Checkpoint{l.Len(), fmt.Sprintf("%x", d[:])}
}

// Checkpoint returns the head as a checkpoint of the SHA-256 chain.
func (h Head) Checkpoint() Checkpoint {
	return Checkpoint{h.Length, strings.TrimPrefix(h.Digest, "sha256:")}
}
