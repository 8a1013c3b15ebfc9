package consent

import (
	"bytes"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func chained(t testing.TB) Ledger {
	g := event("g1", Granted, 10, "пособие \"на\"\tребёнка", "certificate")
	g.Data = []ServiceData{{Service: "certificate", Name: "account", Reference: "vault/<1>", Digest: "sha256:" + fmt.Sprintf("%064x", 7)}}
	g.Preorder = []standard.ServiceID{"certificate"}
	g.By = Representative{Kind: RepresentativeLegal, Document: Evidence{Reference: "paper & co"}, From: at(0), To: at(99), Ending: EndingMajority,
		Purposes: []Purpose{PurposeProactive}, Situations: []standard.SituationID{"birth"}}
	g.Evidence = Evidence{Reference: "scan/1"}
	g.Until = at(90)
	w := event("w1", Withdrawn, 30)
	w.Only = true
	return ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "certificate"), g, w, mark("m1", "w1", 40), event("e1", Ended, 50))
}

func TestEveryBitFlipIsFound(t *testing.T) {
	l := chained(t)
	data := l.Evidence(nil)
	end, err := Verify(data, nil)
	require.NoError(t, err)
	assert.Equal(t, l.Checkpoint(), end)
	assert.Equal(t, "sha256:"+end.Digest, l.Head().Digest)
	lines := bytes.SplitAfter(data, []byte("\n"))
	at, line := 0, 0
	for i := range data {
		if i >= at+len(lines[line]) {
			at, line = at+len(lines[line]), line+1
		}
		for bit := range 8 {
			flipped := bytes.Clone(data)
			flipped[i] ^= 1 << bit
			_, err := Verify(flipped, nil)
			var broken *EvidenceError
			if !assert.ErrorAs(t, err, &broken, "byte %d, bit %d", i, bit) || !assert.Equal(t, line, broken.Index) {
				return
			}
		}
	}
	t.Logf("%d flips", 8*len(data))
}

func TestCutTailIsFoundByACheckpoint(t *testing.T) {
	l := chained(t)
	data, end := l.Evidence(nil), l.Checkpoint()
	lines := bytes.SplitAfter(data, []byte("\n"))
	for n := range l.Len() {
		cut := bytes.Join(lines[:n], nil)
		_, err := Verify(cut, nil)
		require.NoError(t, err, "a chain alone does not show that its tail is gone")
		_, err = Verify(cut, nil, end)
		var broken *EvidenceError
		require.ErrorAs(t, err, &broken)
		assert.Equal(t, n, broken.Index)
	}
	longer, err := l.Append(event("r1", Refused, 60))
	require.NoError(t, err)
	_, err = Verify(longer.Evidence(nil), nil, end)
	require.NoError(t, err, "a longer chain runs through the checkpoint")

	other, err := l.Append(event("r0", Refused, 45))
	require.NoError(t, err)
	_, err = Verify(other.Evidence(nil), nil, end)
	var broken *EvidenceError
	require.ErrorAs(t, err, &broken)
	assert.Equal(t, EventID("r0"), broken.Event, "the first event that is not as it was")
	assert.Equal(t, 4, broken.Index)

	swapped := bytes.Join([][]byte{lines[1], lines[0], lines[2]}, nil)
	_, err = Verify(swapped, nil)
	require.ErrorAs(t, err, &broken)
	assert.Equal(t, 0, broken.Index)
}

func TestHashIsTheCallers(t *testing.T) {
	l := chained(t)
	data := l.Evidence(sha512.New)
	_, err := Verify(data, sha512.New)
	require.NoError(t, err)
	_, err = Verify(data, nil)
	require.Error(t, err)
	back, err := ReadEvidence(data, sha512.New)
	require.NoError(t, err)
	assert.Equal(t, l, back)
}

// canonical writes JSON as RFC 8785 has it, by way of a generic tree.
func canonical(t testing.TB, v any) []byte {
	raw, err := json.Marshal(v)
	require.NoError(t, err)
	var tree any
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	require.NoError(t, dec.Decode(&tree))
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	require.NoError(t, enc.Encode(tree)) // maps are written in the order of their names
	s := bytes.TrimSuffix(out.Bytes(), []byte("\n"))
	return bytes.ReplaceAll(bytes.ReplaceAll(s, []byte(`\u2028`), []byte("\u2028")), []byte(`\u2029`), []byte("\u2029"))
}

func TestCanonicalFormIsThatOfTheJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	for range 2000 {
		for _, e := range distinctIDs(randomEvents(r, 10)) {
			require.Equal(t, string(canonical(t, e)), string(appendEvent(nil, &e)))
		}
	}
	for e := range chained(t).Events() {
		require.Equal(t, string(canonical(t, e)), string(appendEvent(nil, &e)))
	}
}

// The file of vectors lets an implementation in another language check itself:
// the events, the bytes that are hashed, and the digests.
func TestEvidenceVectors(t *testing.T) {
	raw, err := os.ReadFile("testdata/evidence.json")
	require.NoError(t, err)
	var v struct {
		Ledger Ledger `json:"ledger"`
		Links  []struct {
			Hashed string `json:"hashed"`
			SHA256 string `json:"sha256"`
		} `json:"links"`
	}
	require.NoError(t, json.Unmarshal(raw, &v))
	lines := bytes.Split(bytes.TrimSuffix(v.Ledger.Evidence(nil), []byte("\n")), []byte("\n"))
	require.Len(t, lines, len(v.Links))
	for i, link := range v.Links {
		assert.Equal(t, link.SHA256, fmt.Sprintf("%x", sha256.Sum256([]byte(link.Hashed))))
		assert.Equal(t, lineHead+link.SHA256+lineLink+link.Hashed+"}", string(lines[i]))
	}
}

func FuzzVerify(f *testing.F) {
	f.Add(chained(f).Evidence(nil))
	f.Add([]byte("{}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := ReadEvidence(data, nil)
		if err != nil {
			mendable(t, nil, err)
			return
		}
		if !bytes.Equal(data, l.Evidence(nil)) {
			t.Fatal("a chain was accepted that is not the one the ledger writes")
		}
	})
}

func FuzzLedgerJSON(f *testing.F) {
	data, err := json.Marshal(chained(f))
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"client":"c-1","events":[{"id":"g","kind":"granted","client":"c-1","effective":"9999-12-31T23:59:59Z"}]}`))
	f.Add([]byte(`{"client":"c-1","events":[{"id":"g","kind":"entered_in_error","client":"c-1","corrects":"x","effective":"0001-01-01T00:00:00+14:00","recorded":"2026-01-01T00:00:00Z"}]}`))
	p := federal()
	f.Add([]byte(`{"client":"c-1","events":[` + soundEvent + `,{"id":"m","kind":"entered_in_error","corrects":"x","client":"c-1","effective":"2026-03-05T09:00:00Z","recorded":"2026-03-05T09:00:00Z","mood":0}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, fs, err := DecodeLedger(data)
		if err != nil {
			mendable(t, data, err)
		}
		document, _ := tree(data)
		for _, finding := range fs {
			inBoth(t, finding.Text, finding.Mend)
			findable(t, document, finding.At)
		}
		var l Ledger
		if failed := l.UnmarshalJSON(data); failed != nil {
			mendable(t, data, failed)
			return
		}
		if err == nil {
			require.Equal(t, read.Head(), l.Head())
		}
		_ = l.Check()
		out, err := json.Marshal(l)
		require.NoError(t, err)
		var back Ledger
		require.NoError(t, json.Unmarshal(out, &back))
		require.Equal(t, l.Head(), back.Head())
		for _, q := range []Query{ask(ActionContact, "", 60), ask(ActionProvide, "certificate", 60)} {
			a, err := p.Decide(l, q)
			require.NoError(t, err)
			b, _, err := p.Explain(back, q)
			require.NoError(t, err)
			require.Equal(t, a, b)
		}
		_, _, _ = p.Authorize(l, ask(ActionContact, "", 60), at(90))
	})
}

func FuzzQueryJSON(f *testing.F) {
	raw, err := json.Marshal(ask(ActionProvide, "certificate", 60))
	require.NoError(f, err)
	f.Add(raw)
	l, p := chained(f), federal()
	f.Fuzz(func(t *testing.T, data []byte) {
		var q Query
		if json.Unmarshal(data, &q) != nil {
			return
		}
		a, err := p.Decide(l, q)
		if sound := len(q.Check()) == 0; sound != (err == nil) {
			t.Fatalf("Check finds %v, Decide says %v", q.Check(), err)
		}
		if err != nil {
			mendable(t, nil, err)
			require.Zero(t, a)
		}
	})
}
