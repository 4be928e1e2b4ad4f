using System.Collections.Immutable;
using MediaCourse.Framing.Actors;
using MediaCourse.Quotes;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Sources;
using MediaCourse.Text;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Verbs;

/// <summary>Finds listed verbs in the reporter's sentences of an article, with their subjects and those they are aimed at.</summary>
internal sealed class ReportingVerbFinder
{
    private const int FurthestTarget = 5;
    private const int FurthestDoer = 12;
    private const int MostJoined = 12;
    private const string Say = "say";
    private static readonly WordSet Naming = new("call label brand dub");
    private static readonly WordSet Towards = new("at against to on for with out back");
    private static readonly WordSet Rejecting = new("refute rebut disprove debunk counter reject dismiss dispute challenge defend");
    private readonly Article _article;
    private readonly ReportingVerbList _verbs;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly Dictionary<int, IndirectReport> _reports;
    private readonly Dictionary<int, (string Name, ActorMention Mention)> _mentions = [];
    private readonly Dictionary<int, (string Name, ActorMention Mention)> _mentionsByEnd = [];
    private readonly List<(ReporterSentence Reporter, ActorSection? Section, List<ActorSentence> Parts)> _sentences;
    private readonly Dictionary<string, string> _quoting = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _reporting = new(StringComparer.OrdinalIgnoreCase);
    private readonly SpeakerResolver _resolver;
    private Earlier? _before;

    public ReportingVerbFinder(Article article, ReportingVerbList verbs)
    {
        _article = article;
        _verbs = verbs;
        _quotations = Quotations.Find(article);
        _reports = IndirectReports.Find(article).DistinctBy(report => report.Span.Start).ToDictionary(report => report.Span.Start);
        _sentences = [.. ActorText.Of(article)];
        foreach (var (actor, mention) in new ActorFinder(article, _sentences, _quotations).Find().Actors.SelectMany(actor => actor.Mentions, (actor, mention) => (actor, mention)))
        {
            _mentions.TryAdd(mention.Span.Start, (actor.Name, mention));
            _mentionsByEnd.TryAdd(mention.Span.End, (actor.Name, mention));
        }

        _resolver = new SpeakerResolver(new NameBook([.. _sentences.SelectMany(sentence => sentence.Parts).Select(part => part.Words)]));
    }

    public IEnumerable<ReportingVerbUse> Find()
    {
        foreach (var (words, section, _) in _sentences)
        {
            if (section is not null)
            {
                ReadCues(words);
                _before = null;
                for (var at = 0; at < words.Count; at++)
                {
                    if (_verbs.At(words, at) is { } found && Use(words, section.Value, at, found.Verb, found.Form, found.To) is { } use)
                    {
                        yield return use;
                        at = found.To;
                    }
                }
            }

            _resolver.Pass(words, SpeakerIn(words));
        }
    }

    private ReportingVerbUse? Use(ReporterSentence words, ActorSection section, int at, ReportingVerb verb, VerbForm form, int to)
    {
        var isHeading = section is ActorSection.Headline or ActorSection.Subheading;
        if ((words.IsCapital(at) && !isHeading) || VerbPlace.IsNounOrAdjective(words, at, form))
        {
            return null;
        }

        var joined = _before is { } earlier && NextJoined(words, earlier.To) == at && IsSameForm(earlier.Form, form) ? _before : null;
        var subject = joined?.Subject ?? VerbSubjects.Of(words, at, form);
        if (VerbNegation.IsNegated(words, at, subject))
        {
            return null;
        }

        var presented = PresentedBy(words, at, verb.When != ReportingVerbCondition.WithQuotation) ?? joined?.Presented;
        var end = EndOfJoined(words, to);
        var isReduced = VerbPlace.IsReducedPassive(words, at, to, form);
        if (joined is null && (presented is null || isReduced) && (VerbPlace.IsNounHere(words, at, end, form) || (verb.Grade == ReportingGrade.Doubting && !isReduced && VerbPlace.IsAdjectiveHere(words, at, end))))
        {
            return null;
        }

        if (!Counts(words, verb, at, to, end, presented, subject))
        {
            return null;
        }

        var isPassive = isReduced || (form.HasFlag(VerbForm.Participle) && VerbPlace.IsBe(words.WordAt(VerbSubjects.BeforeAdverbs(words, at))));
        var (speaker, target) = isPassive ? (DoerBehind(words, to), Named(words, isReduced ? PhraseReader.EndingAt(words, at - 2) : SubjectFinder.Before(words, VerbSubjects.BeforeAdverbs(words, at), 0)))
            : (SeveralBefore(words, at) ?? joined?.Speaker ?? presented ?? NearBehind(words, at, form) ?? Named(words, subject), TargetBehind(words, at, to, verb));
        if (isPassive && speaker is null && verb.Verb == Say)
        {
            return null;
        }

        // Without a subject in sight a form may be no verb at all.
        var hasSubject = subject is not null || VerbSubjects.IsPlain(words.WordAt(VerbSubjects.BeforeAdverbs(words, at)));
        if (speaker is null && target is null && presented is null && !hasSubject)
        {
            return null;
        }

        _before = isPassive ? null : new(to, form, subject, speaker, presented);
        return new(
            _article.Raw,
            _article.Id,
            new TextSpan(words[at].Span.Start, words[to].Span.End),
            verb,
            speaker,
            speaker is not null && speaker.Equals(target, StringComparison.Ordinal) ? null : target,
            new TextSpan(words[0].Span.Start, words[words.Count - 1].Span.End));
    }

    // Whether the verb presents words as its condition asks; of verbs joined by "and" the last shows it for all.
    private bool Counts(ReporterSentence words, ReportingVerb verb, int at, int to, int end, string? presented, NounPhrase? subject) => verb.When switch
    {
        ReportingVerbCondition.Always => true,
        ReportingVerbCondition.WithClause => VerbComplement.IsClause(words, end + 1) || (presented is not null && (_quoting.ContainsKey(words.WordAt(at).ToString()) || (subject is { From: > 1 } && words.WordAt(to + 1).IsEmpty))),
        _ => presented is not null || words.IsWord(end + 1, "that") || (Naming.Contains(verb.Verb) && VerbComplement.IsNaming(words, to + 1)),
    };

    // "conceded, admitted and regretted that": the last verb of those that are joined.
    private int EndOfJoined(ReporterSentence words, int to)
    {
        var joined = 0;
        for (var next = NextJoined(words, to); next >= 0 && joined < MostJoined && _verbs.At(words, next) is { } found; next = NextJoined(words, to))
        {
            to = found.To;
            joined++;
        }

        return to;
    }

    private static int NextJoined(ReporterSentence words, int to)
    {
        var at = to + 1;
        at += words.IsMark(at, ',') ? 1 : 0;
        at += words.IsWord(at, "and") || words.IsWord(at, "or") || words.IsWord(at, "but") ? 1 : 0;
        while (at > to + 1 && words.WordAt(at).EndsWith("ly"))
        {
            at++;
        }

        return at > to + 1 && !words.WordAt(at).IsEmpty ? at : -1;
    }

    private static bool IsSameForm(VerbForm one, VerbForm other) => (one & other) != VerbForm.None || (one | other) == (VerbForm.Past | VerbForm.Participle);

    // The speaker, where the verb is the cue of a quotation or of indirect speech.
    private string? PresentedBy(ReporterSentence words, int at, bool alsoIndirect)
    {
        var word = words.WordAt(at).ToString();
        return _quoting.GetValueOrDefault(word) ?? (alsoIndirect ? _reporting.GetValueOrDefault(word) : null);
    }

    // The words of the cues of a sentence, read once, however many verbs it has.
    private void ReadCues(ReporterSentence words)
    {
        _quoting.Clear();
        _reporting.Clear();
        for (var item = 0; item < words.Count; item++)
        {
            if (words.IsQuotation(item) && _quotations[words[item].Quotation] is { Speaker: { } speaker, Cue: { } cue, Via: var via })
            {
                // "Xinhua quoted him as saying": the agency quotes, he says.
                var parts = cue.Split(' ');
                for (var i = 0; i < parts.Length; i++)
                {
                    _quoting.TryAdd(parts[i], via is not null && i < parts.Length - 1 ? via : speaker);
                }
            }
        }

        if (_reports.TryGetValue(words[0].Span.Start, out var report))
        {
            foreach (var part in report.Cue.Split(' '))
            {
                _reporting.TryAdd(part, report.Speaker);
            }
        }
    }

    // "added Blinken, mentioning"
    private string? NearBehind(ReporterSentence words, int at, VerbForm form) =>
        form == VerbForm.Ing && at > 1 && words.IsMark(at - 1, ',') && words[at - 2].Kind == ItemKind.Word && _mentionsByEnd.TryGetValue(words[at - 2].Span.End, out var near) && near.Mention.Company == ActorCompany.Says
            ? near.Name : null;

    // "US and UK leaders lashed out": both, as the actors are counted.
    private string? SeveralBefore(ReporterSentence words, int at)
    {
        at = VerbSubjects.BeforeHelpers(words, at);
        if (at < 2 || words[at].Kind != ItemKind.Word || !_mentionsByEnd.TryGetValue(words[at].Span.End, out var last))
        {
            return null;
        }

        var names = new List<string> { last.Name };
        var (from, start) = (at, last.Mention.Span.Start);
        while (names.Count < MostJoined)
        {
            while (from > 0 && words[from].Span.Start > start)
            {
                from--;
            }

            var link = words.IsWord(from - 1, "and") || (names.Count > 1 && words.IsMark(from - 1, ',')) ? from - 2 : -1;
            if (link < 0 || words[link].Kind != ItemKind.Word || !_mentionsByEnd.TryGetValue(words[link].Span.End, out var partner))
            {
                break;
            }

            names.Insert(0, partner.Name);
            start = partner.Mention.Span.Start;
            from = link;
        }

        return names.Count > 1 && (from == 0 || words[from - 1].Kind == ItemKind.Mark || words.IsWord(from - 1, "both") || words.IsWord(from - 1, "that")) ? string.Join(" and ", names) : null;
    }

    // Pronouns and offices as the attribution reads them; else the name under which the actor is counted.
    private string? Named(ReporterSentence words, NounPhrase? phrase)
    {
        if (phrase is not { } found)
        {
            return null;
        }

        for (var at = found.To; at >= found.From; at--)
        {
            if (found.Head != PhraseHead.Pronoun && _mentions.TryGetValue(words[at].Span.Start, out var mention) && mention.Mention.Span.End >= words[found.To].Span.End)
            {
                return mention.Name;
            }
        }

        return _resolver.Resolve(words, found);
    }

    private string? TargetBehind(ReporterSentence words, int verbAt, int to, ReportingVerb verb)
    {
        for (var at = to + 1; at < words.Count && at <= to + FurthestTarget; at++)
        {
            if (_mentions.TryGetValue(words[at].Span.Start, out var found) && words[at].Kind == ItemKind.Word)
            {
                return IsTarget(found.Mention.Company, verb, hasLink: at > to + 1 || to > verbAt) ? found.Name : null;
            }

            if (!Towards.Contains(words.WordAt(at)) && (words.IsWord(at, "that") || !FunctionWords.IsDeterminer(words.WordAt(at))) && !words.WordAt(at).EndsWith("ly"))
            {
                return null;
            }
        }

        return null;
    }

    // What somebody has can be struck at; who acts in the clause behind the verb is only spoken of.
    private static bool IsTarget(ActorCompany company, ReportingVerb verb, bool hasLink) => company switch
    {
        ActorCompany.DoneTo => true,
        ActorCompany.Has => verb.Grade is ReportingGrade.Hostile or ReportingGrade.Conciliatory || Rejecting.Contains(verb.Verb),
        ActorCompany.Unclear => hasLink && verb.Verb is not ("make \u2026 clear" or "say" or "argue"),
        _ => false,
    };

    // "by Reed", "of bias by Mr Reed"
    private string? DoerBehind(ReporterSentence words, int to)
    {
        for (var at = to + 1; at < words.Count && at <= to + FurthestDoer && !words.WordAt(at).IsEmpty; at++)
        {
            if (words.IsWord(at, "by"))
            {
                return Named(words, PhraseReader.StartingAt(words, at + 1, words.Count));
            }

            if ((VerbWords.FormOf(words.WordAt(at)) & (VerbForm.Past | VerbForm.Participle)) != VerbForm.None || words.IsWord(at, "that") || words.IsWord(at, "and"))
            {
                return null;
            }
        }

        return null;
    }

    private string? SpeakerIn(ReporterSentence words)
    {
        string? speaker = null;
        for (var item = 0; item < words.Count; item++)
        {
            speaker = words.IsQuotation(item) ? _quotations[words[item].Quotation].Speaker ?? speaker : speaker;
        }

        return speaker;
    }

    // A verb that was found, for those that "and" joins to it.
    private sealed record Earlier(int To, VerbForm Form, NounPhrase? Subject, string? Speaker, string? Presented);
}
