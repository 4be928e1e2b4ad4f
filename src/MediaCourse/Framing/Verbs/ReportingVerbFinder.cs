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
    private static readonly WordSet Be = new("is are was were be been being");
    private static readonly WordSet Towards = new("at against to on for with out back");
    private static readonly WordSet Joints = new("and but or while when before after by to who which that as");
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

    public ReportingVerbFinder(Article article, ReportingVerbList verbs)
    {
        _article = article;
        _verbs = verbs;
        _quotations = Quotations.Find(article);
        _reports = IndirectReports.Find(article).DistinctBy(report => report.Span.Start).ToDictionary(report => report.Span.Start);
        foreach (var (actor, mention) in NamedActors.In(article).Actors.SelectMany(actor => actor.Mentions, (actor, mention) => (actor, mention)))
        {
            _mentions.TryAdd(mention.Span.Start, (actor.Name, mention));
            _mentionsByEnd.TryAdd(mention.Span.End, (actor.Name, mention));
        }

        _sentences = [.. ActorText.Of(article)];
        _resolver = new SpeakerResolver(new NameBook([.. _sentences.SelectMany(sentence => sentence.Parts).Select(part => part.Words)]));
    }

    public IEnumerable<ReportingVerbUse> Find()
    {
        foreach (var (words, section, _) in _sentences)
        {
            if (section is not null)
            {
                ReadCues(words);
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
        if ((words.IsCapital(at) && !isHeading) || IsNounOrAdjective(words, at, form) || words.IsWord(at - 1, "not"))
        {
            return null;
        }

        var presented = PresentedBy(words, at, verb.When != ReportingVerbCondition.WithQuotation);
        if (presented is null && (IsNounHere(words, at, to, form) || (verb.Grade == ReportingGrade.Doubting && IsAdjectiveHere(words, at, to))))
        {
            return null;
        }

        if (verb.When != ReportingVerbCondition.Always && presented is null && !words.IsWord(to + 1, "that"))
        {
            return null;
        }

        var isPassive = form.HasFlag(VerbForm.Participle) && Be.Contains(words.WordAt(BeforeAdverbs(words, at)));
        var (speaker, target) = isPassive ? (DoerBehind(words, to), Named(words, SubjectFinder.Before(words, BeforeAdverbs(words, at), 0)))
            : (presented ?? SubjectOf(words, at, form), TargetBehind(words, at, to, verb));

        // Without a subject in sight a form may be no verb at all.
        return speaker is null && target is null && presented is null ? null
            : new(
                _article.Raw,
                _article.Id,
                new TextSpan(words[at].Span.Start, words[to].Span.End),
                verb,
                speaker,
                speaker is not null && speaker.Equals(target, StringComparison.Ordinal) ? null : target,
                new TextSpan(words[0].Span.Start, words[words.Count - 1].Span.End));
    }

    // "the claims", "China's demands", "the alleged crackdown", "in response", "tension and hope"
    private static bool IsNounOrAdjective(ReporterSentence words, int at, VerbForm form)
    {
        var before = words.WordAt(at - 1);
        return words.IsPossessiveAt(at - 1)
            || (FunctionWords.IsDeterminer(before) && !words.IsWord(at - 1, "all") && !words.IsWord(at - 1, "both"))
            || (FunctionWords.IsPreposition(before) && form != VerbForm.Ing && !words.IsWord(at - 1, "to"))
            || (form is VerbForm.Base && !words.IsWord(at - 1, "to") && !FunctionWords.IsAdverb(before) && !RoleNouns.IsPlural(before) && !words.IsWord(at - 1, "they") && !words.IsWord(at - 1, "and"));
    }

    // "media reports", "opening remarks", "a separate briefing": a verb in these forms stands by its subject or a joint.
    private static bool IsNounHere(ReporterSentence words, int at, int to, VerbForm form)
    {
        if (form is not (VerbForm.Third or VerbForm.Ing))
        {
            return false;
        }

        var before = words.WordAt(at - 1);
        var stands = before.IsEmpty || words.IsCapital(at - 1) || Joints.Contains(before) || Be.Contains(before) || FunctionWords.IsAdverb(before) || FunctionWords.IsPreposition(before)
            || Pronouns.IsSubject(before) || RoleNouns.IsRole(before);
        return !stands || (form == VerbForm.Third && VerbWords.MayBeNoun(words.WordAt(at)) && !TakesClause(words, to + 1));
    }

    // "and alleged cyberattacks"
    private static bool IsAdjectiveHere(ReporterSentence words, int at, int to) =>
        words.WordAt(at).EndsWith("ed") && (words.IsMark(at - 1, ',') || words.IsWord(at - 1, "and")) && !TakesClause(words, to + 1);

    private static bool TakesClause(ReporterSentence words, int at) =>
        words.IsQuotation(at) || words.IsCapital(at) || FunctionWords.IsDeterminer(words.WordAt(at)) || Pronouns.IsSubject(words.WordAt(at)) || words.IsWord(at, "it") || words.IsWord(at, "to");

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

    private string? SubjectOf(ReporterSentence words, int at, VerbForm form)
    {
        // "added Blinken, mentioning"
        if (form == VerbForm.Ing && at > 1 && words.IsMark(at - 1, ',') && words[at - 2].Kind == ItemKind.Word && _mentionsByEnd.TryGetValue(words[at - 2].Span.End, out var near) && near.Mention.Company == ActorCompany.Says)
        {
            return near.Name;
        }

        var subject = form == VerbForm.Ing ? CueFinder.Before(words, at, finiteOnly: true)?.Subject ?? SubjectFinder.First(words, 0, at)
            : words.IsWord(at - 1, "to") ? SubjectFinder.First(words, 0, at)
            : SubjectFinder.Before(words, at, 0);
        return Named(words, subject);
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

    private string? DoerBehind(ReporterSentence words, int to) =>
        words.IsWord(to + 1, "by") ? Named(words, PhraseReader.StartingAt(words, to + 2, words.Count)) : null;

    private static int BeforeAdverbs(ReporterSentence words, int at)
    {
        at--;
        while (at > 0 && words.WordAt(at).EndsWith("ly"))
        {
            at--;
        }

        return at;
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
}
