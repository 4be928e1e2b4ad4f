using MediaCourse.Quotes.Spans;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Attribution;

/// <summary>
/// Says who speaks each quotation: the subject of the verb behind or before it; else, where it stands free, the speaker of
/// the quotation or report right before it; else nobody.
/// </summary>
internal sealed class Attributor
{
    private const int FarCue = 8;
    private const int FarSubject = 6;
    private readonly string _text;
    private readonly IReadOnlyList<QuotedBlock> _blocks;
    private readonly IReadOnlyList<QuotedSpan> _spans;
    private readonly IReadOnlyList<ReporterSentence> _sentences;
    private readonly SpeakerResolver _resolver;
    private readonly NestedSpeakers _nested;
    private readonly Attributed?[] _found;
    private readonly QuotationKind[] _kinds;
    private Attributed? _last;
    private int _lastSentence = -1;
    private ReporterSentence? _askedSentence;
    private NounPhrase? _quotedBy;

    public Attributor(string text, IReadOnlyList<QuotedBlock> blocks, IReadOnlyList<QuotedSpan> spans)
    {
        _text = text;
        _blocks = blocks;
        _spans = spans;
        _sentences = [.. ReporterSentences.Of(text, blocks, spans)];
        _resolver = new SpeakerResolver(new NameBook(_sentences));
        _nested = new NestedSpeakers(text, spans, _resolver);
        _found = new Attributed?[spans.Count];
        _kinds = new QuotationKind[spans.Count];
    }

    /// <summary>The sentences that report speech without a quotation, once <see cref="Run"/> has passed them.</summary>
    public List<AttributedSentence> Indirect { get; } = [];

    /// <summary>The attribution of each quotation, or null; and its kind.</summary>
    public (Attributed?[] Found, QuotationKind[] Kinds) Run()
    {
        for (var i = 0; i < _sentences.Count; i++)
        {
            Read(i);
        }

        for (var i = _sentences.Count - 2; i >= 0; i--)
        {
            LookAhead(i);
        }

        return (_found, _kinds);
    }

    /// <summary>The country that the text gives a speaker; null where it shows none.</summary>
    public string? SideOf(string? speaker) => speaker is null ? null : _resolver.SideOf(speaker);

    private void Read(int index)
    {
        var sentence = _sentences[index];
        string? speaker = null;
        List<int> pending = [];
        var according = sentence.HasQuotations ? According.In(sentence) : null;
        for (var item = 0; sentence.HasQuotations && item < sentence.Count; item++)
        {
            if (!sentence.IsQuotation(item) || RunsThrough(sentence, item))
            {
                continue;
            }

            var behind = CueFinder.Behind(sentence, item);
            if (behind is null && _found[sentence[item].Quotation] is not null && Continues(sentence, item))
            {
                _lastSentence = index;
                continue;
            }

            var attributed = KindRules.IsNaming(sentence, item) ? null : Within(sentence, item, behind, according) ?? Free(index, item);
            Keep(sentence, item, attributed, behind is not null || CueFinder.HasVerbBehind(sentence, item));
            speaker = attributed?.Speaker ?? speaker;
            _nested.Read(sentence[item].Quotation, attributed?.Speaker, sentence.Section, _found, _kinds);
            if (attributed is null)
            {
                pending.Add(item);
            }
            else
            {
                (_last, _lastSentence) = (attributed, index);
                pending.RemoveAll(earlier => Shares(sentence, earlier, item, attributed, behind is not null));
            }
        }

        if (!sentence.HasQuotations && sentence.Section == QuotationSection.Article)
        {
            ReadIndirect(sentence);
        }

        _resolver.Pass(sentence, speaker);
    }

    private void ReadIndirect(ReporterSentence sentence)
    {
        if (sentence.Main is { } cue && _resolver.Resolve(sentence, cue.Subject) is { } speaker)
        {
            Indirect.Add(new AttributedSentence(
                new TextSpan(sentence[0].Span.Start, sentence[sentence.Count - 1].Span.End),
                speaker,
                sentence.Slice(cue.Subject.From, cue.Subject.To),
                sentence.Slice(cue.From, cue.To)));
        }
    }

    // A paragraph wholly within a quotation shows nothing of its speaker.
    private bool RunsThrough(ReporterSentence sentence, int item) =>
        sentence[item].Span.Start < _blocks[sentence.Block].Span.Start && sentence[item].Span.End > _blocks[sentence.Block].Span.End;

    // The end of a quotation that began in a paragraph before, and has its speaker from there.
    private bool Continues(ReporterSentence sentence, int item) => sentence[item].Span.Start < _blocks[sentence.Block].Span.Start;

    // “A” and “B,” he said: A has the speaker of B.
    private bool Shares(ReporterSentence sentence, int earlier, int item, Attributed attributed, bool behind)
    {
        if (behind && !KindRules.IsNaming(sentence, earlier))
        {
            Keep(sentence, earlier, attributed with { Confidence = 0.6, Reason = "shares a sentence with a quotation whose speaker is named after it" }, false);
        }

        return item > earlier;
    }

    private void Keep(ReporterSentence sentence, int item, Attributed? attributed, bool speakerFollows)
    {
        var quotation = sentence[item].Quotation;
        if (_found[quotation] is not null && attributed is null)
        {
            return;
        }

        _found[quotation] = attributed;
        _kinds[quotation] = KindRules.Of(_spans[quotation].Words.AsSpan(_text), sentence, item, attributed is not null, speakerFollows);
    }

    private Attributed? Within(ReporterSentence sentence, int item, Cue? behind, NounPhrase? according)
    {
        var before = CueFinder.Before(sentence, item);
        var words = _spans[sentence[item].Quotation].Words.AsSpan(_text).TrimEnd();
        var pointsBehind = words is [.., ',' or '?' or '!' or '-' or '\u2014'];
        if (behind is { } after && (pointsBehind || before is null || item == 0))
        {
            return Of(sentence, after, according, 0.97 * after.Sureness, "names the speaker after the words");
        }

        if (CueFinder.NameAndColon(sentence, item) is { } name)
        {
            return new Attributed(_resolver.Resolve(sentence, name), sentence.Slice(name.From, name.To), null, null, 0.8, "a name and a colon stand before the words");
        }

        if (before is { } earlier)
        {
            return Of(sentence, earlier, according, 0.92 * earlier.Sureness, "the nearest verb of speaking before the words, with its subject", item - earlier.To);
        }

        if (sentence.IsMark(item - 1, ':') && SubjectFinder.First(sentence, 0, item - 1) is { Head: not PhraseHead.Role } subject)
        {
            return new Attributed(_resolver.Resolve(sentence, subject), sentence.Slice(subject.From, subject.To), null, null, 0.5, "the subject of a sentence that ends in a colon before the words");
        }

        return according is { } source
            ? new Attributed(_resolver.Resolve(sentence, source), sentence.Slice(source.From, source.To), "according to", null, 0.8, "“according to” names the speaker")
            : null;
    }

    // A cue that is far from its quotation, a subject far from its verb and a pronoun each make the attribution less sure.
    private Attributed Of(ReporterSentence sentence, Cue cue, NounPhrase? according, double confidence, string reason, int distance = 0)
    {
        var speaker = _resolver.Resolve(sentence, cue.Subject);
        var second = cue.Via ?? according ?? QuotedBy(sentence);
        if (cue.Subject.Head == PhraseHead.Pronoun)
        {
            confidence *= 0.8;
            reason += "; the pronoun means the last subject";
        }

        if (distance > FarCue)
        {
            confidence *= 0.9;
            reason += "; they are some way apart";
        }

        if (cue.From - cue.Subject.To > FarSubject)
        {
            confidence *= 0.9;
            reason += "; the subject stands some way before its verb";
        }

        return new Attributed(
            speaker,
            sentence.Slice(cue.Subject.From, cue.Subject.To),
            sentence.Slice(cue.From, cue.To),
            second is { } via ? _resolver.Resolve(sentence, via) : null,
            speaker is null ? 0 : Math.Round(confidence, 2),
            reason);
    }

    // Asked once a sentence, however many quotations it has.
    private NounPhrase? QuotedBy(ReporterSentence sentence)
    {
        if (_askedSentence != sentence)
        {
            (_askedSentence, _quotedBy) = (sentence, According.QuotedBy(sentence));
        }

        return _quotedBy;
    }

    // The quotation is a sentence of its own, or begins one that goes on without a verb of speaking.
    private Attributed? Free(int index, int item)
    {
        var sentence = _sentences[index];
        if (!StandsFree(sentence, item) || index == 0 || sentence.Section is QuotationSection.Headline or QuotationSection.Subheading)
        {
            return null;
        }

        var previous = _sentences[index - 1];
        var isSameBlock = previous.Block == sentence.Block;
        if (previous.Section != sentence.Section || (!isSameBlock && sentence.Section == QuotationSection.Comment))
        {
            return null;
        }

        if (_lastSentence == index - 1 && _last is not null)
        {
            return _last with { Confidence = Math.Round(_last.Confidence * (isSameBlock ? 0.9 : 0.5), 2), Reason = "goes on from the quotation before it" };
        }

        var confidence = isSameBlock ? 0.7 : 0.4;
        if (CueFinder.NameAndColon(previous, previous.Count) is { } name)
        {
            return new Attributed(_resolver.Resolve(previous, name), previous.Slice(name.From, name.To), null, null, confidence, "a name and a colon stand before the words");
        }

        if (previous.Main is { } cue)
        {
            return Of(previous, _resolver.Resolve(previous, cue.Subject) is null ? CueFinder.Before(previous, previous.Count) ?? cue : cue, null, confidence, "stands free after a sentence that reports speech");
        }

        return previous.IsMark(previous.Count - 1, ':') && SubjectFinder.First(previous, 0, previous.Count) is { } subject
            ? new Attributed(_resolver.Resolve(previous, subject), previous.Slice(subject.From, subject.To), null, null, confidence, "the subject of the sentence before, which ends in a colon")
            : null;
    }

    // “A.” “B,” he said: a speaker may be named only behind the second sentence or paragraph.
    private void LookAhead(int index)
    {
        var sentence = _sentences[index];
        var next = _sentences[index + 1];
        if (sentence.Count != 1 || !sentence.IsQuotation(0) || !next.IsQuotation(0) || next.Section != sentence.Section || _found[sentence[0].Quotation] is not null)
        {
            return;
        }

        if (_found[next[0].Quotation] is { Speaker: not null, Cue: not null } attributed && StandsFree(sentence, 0))
        {
            Keep(sentence, 0, attributed with { Confidence = Math.Round(attributed.Confidence * 0.6, 2), Reason = "the quotation after it goes on, and names the speaker" }, false);
        }
    }

    private bool StandsFree(ReporterSentence sentence, int item)
    {
        var words = _spans[sentence[item].Quotation].Words.AsSpan(_text).TrimStart(" \u2026.[");
        return !sentence.HasWords && words is [var first, ..] && char.IsUpper(first);
    }
}
