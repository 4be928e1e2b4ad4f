using MediaCourse.Quotes.Spans;

namespace MediaCourse.Quotes.Attribution;

/// <summary>
/// Says who speaks quotations within quotations: “Lee told me ‘no’,” she said. The rules are those of the reporter's own
/// sentences, only that "I" is the speaker of the words around, and "he" and "she" are somebody else.
/// </summary>
internal sealed class NestedSpeakers(string text, IReadOnlyList<QuotedSpan> spans, SpeakerResolver resolver)
{
    private const double Discount = 0.7;
    private const int FurthestVerb = 12;

    /// <summary>Attributes the quotations that lie in the one at <paramref name="outer"/>, and those in them.</summary>
    public void Read(int outer, string? speaker, QuotationSection section, Attributed?[] found, QuotationKind[] kinds)
    {
        var depth = spans[outer].Depth + 1;
        if (outer + 1 >= spans.Count || spans[outer + 1].Depth < depth)
        {
            return;
        }

        foreach (var sentence in ReporterSentences.Of(text, [new QuotedBlock(spans[outer].Words, section)], spans, depth, outer + 1))
        {
            for (var item = 0; item < sentence.Count; item++)
            {
                if (sentence.IsQuotation(item))
                {
                    var inner = sentence[item].Quotation;
                    var attributed = KindRules.IsNaming(sentence, item) ? null : Find(sentence, item, speaker);
                    var words = spans[inner].Words.AsSpan(text);
                    found[inner] = attributed;
                    kinds[inner] = attributed is null ? KindRules.OfNested(words) : KindRules.Of(words, sentence, item, hasSpeaker: true, speakerFollows: false);
                    Read(inner, attributed?.Speaker, section, found, kinds);
                }
            }
        }
    }

    private Attributed? Find(ReporterSentence sentence, int item, string? speaker)
    {
        var own = OwnVerb(sentence, item);
        if (CueFinder.Behind(sentence, item) is { } behind)
        {
            return Of(sentence, behind, speaker);
        }

        var before = CueFinder.Before(sentence, item);
        if (own >= 0 && own >= (before?.From ?? -1))
        {
            return new Attributed(speaker, "I", sentence.WordAt(own).ToString(), null, speaker is null ? 0 : Discount, "“I” within quoted words means who speaks them");
        }

        return before is { } cue ? Of(sentence, cue, speaker) : null;
    }

    private Attributed Of(ReporterSentence sentence, Cue cue, string? speaker)
    {
        var name = resolver.Resolve(sentence, cue.Subject);
        if (cue.Subject.Head == PhraseHead.Pronoun && name == speaker)
        {
            name = null;
        }

        return new Attributed(
            name,
            sentence.Slice(cue.Subject.From, cue.Subject.To),
            sentence.Slice(cue.From, cue.To),
            null,
            name is null ? 0 : Math.Round(Discount * cue.Sureness, 2),
            "a verb of speaking within the quoted words, with its subject");
    }

    private static int OwnVerb(ReporterSentence sentence, int item)
    {
        for (var verb = item - 1; verb > 0 && verb >= item - FurthestVerb && !sentence.IsQuotation(verb); verb--)
        {
            var subject = verb - 1;
            while (subject > 0 && FunctionWords.IsAdverb(sentence.WordAt(subject)))
            {
                subject--;
            }

            if (CueWords.IsFiniteForm(sentence.WordAt(verb)) && (sentence.IsWord(subject, "I") || sentence.IsWord(subject, "we")))
            {
                return verb;
            }
        }

        return -1;
    }
}
