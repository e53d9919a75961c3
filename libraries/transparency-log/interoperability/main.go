// Reads a log with a client that was written elsewhere (filippo.io/torchwood), to show that ours is what the standard says.
//
//	go run . <URL of the log> <key of the log> <key of a witness>...
//
// Verifies the checkpoint under all keys and every entry against its root, and prints the size and the root.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"filippo.io/torchwood"
	cosignature "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
)

func main() {
	if err := run(context.Background(), os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, "not accepted:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, url, logKey string, witnessKeys []string) error {
	fetcher, err := torchwood.NewTileFetcher(url)
	if err != nil {
		return err
	}
	published, err := fetcher.ReadEndpoint(ctx, "checkpoint")
	if err != nil {
		return err
	}
	log, err := note.NewVerifier(logKey)
	if err != nil {
		return err
	}
	verifiers := []note.Verifier{log}
	for _, key := range witnessKeys {
		witness, err := cosignature.NewVerifierForCosignatureV1(key)
		if err != nil {
			return err
		}
		verifiers = append(verifiers, witness)
	}
	opened, err := note.Open(published, note.VerifierList(verifiers...))
	if err != nil {
		return err
	}
	if len(opened.Sigs) != len(verifiers) || len(opened.UnverifiedSigs) != 0 {
		return fmt.Errorf("%d of %d signatures hold", len(opened.Sigs), len(verifiers))
	}
	checkpoint, err := torchwood.ParseCheckpoint(opened.Text)
	if err != nil {
		return err
	}
	client, err := torchwood.NewClient(fetcher)
	if err != nil {
		return err
	}
	// A round ends before the last, partial bundle, which the next one begins with.
	var read int64
	for before := int64(-1); read < checkpoint.N && read > before; {
		before = read
		for index, entry := range client.Entries(ctx, checkpoint.Tree, read) {
			if want := fmt.Sprintf("entry %d", index); string(entry) != want {
				return fmt.Errorf("entry %d is %q", index, entry)
			}
			read++
		}
		if err := client.Err(); err != nil {
			return err
		}
	}
	if _, _, err := client.Entry(ctx, checkpoint.Tree, checkpoint.N/2); err != nil {
		return err
	}
	fmt.Printf("accepted %d of %d entries of %s, root %s\n", read, checkpoint.N, strings.TrimSpace(checkpoint.Origin), checkpoint.Hash)
	return nil
}
