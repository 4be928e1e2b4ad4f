using System.Runtime.InteropServices;
using MediaCourse.Framing.Verbs;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Actors;

/// <summary>Reads from the words around an actor's name what it does in the sentence.</summary>
internal sealed class CompanyReader(ReporterSentence words, IReadOnlyList<NameChain> chains)
{
    private const int LongestInsertion = 24;
    private const int MostAdverbs = 8;
    private const int LongestVerb = 3;
    private static readonly WordSet Auxiliaries = new("has have had will would shall should may might can could must do does did cannot");
    private static readonly WordSet Be = new("is are was were be been being am");
    private static readonly WordSet Barring = new("of in at from with by about to against on over under into between among toward towards including through during near outside like");
    private static readonly WordSet Clausal = new("say says said saying hope hopes hoped think thinks thought believe believes believed argue argues argued claim claims claimed add adds added");
    private static readonly WordSet Followers = new("itself himself herself themselves alone too back together there here up out off down away so far again");
    private static readonly WordSet Starters = new("the a an this that these those its his her their our to it he she they we you i him them us");

    /// <summary>Why the source that a report is laid to says something.</summary>
    public const string AccordingTo = "behind \u201Caccording to\u201D";

    private readonly ILookup<(int Word, bool IsEnd), Cue> _cuesByEdge = CuesOf(words)
        .SelectMany(cue => new[] { (Edge: (cue.Subject.From, false), Cue: cue), (Edge: (cue.Subject.To, true), Cue: cue) })
        .ToLookup(pair => pair.Edge, pair => pair.Cue);
    private readonly Dictionary<int, CompanyFound> _byEdge = [];

    /// <summary>The company of each chain, in their order.</summary>
    public CompanyFound[] Read()
    {
        var found = new CompanyFound[chains.Count];
        for (var i = chains.Count - 1; i >= 0; i--)
        {
            found[i] = Of(chains[i]);
            _byEdge[chains[i].Edge] = found[i];
        }

        // In a list, the first tells of the others: "accused Lee and Kane".
        for (var i = 1; i < found.Length; i++)
        {
            var before = chains[i].Edge - 1;
            if (found[i].Company == ActorCompany.Unclear && chains[i - 1].To == before - 1 && (IsAnd(before) || words.IsMark(before, ',')) && found[i - 1].Company is ActorCompany.Unclear or ActorCompany.DoneTo)
            {
                found[i] = found[i - 1];
            }
        }

        return found;
    }

    private static IEnumerable<Cue> CuesOf(ReporterSentence words)
    {
        if (CueFinder.Main(words) is { } main)
        {
            yield return main;
        }

        for (var item = 0; item < words.Count; item++)
        {
            if (words.IsQuotation(item))
            {
                if (CueFinder.Behind(words, item) is { } behind)
                {
                    yield return behind;
                }

                if (CueFinder.Before(words, item) is { } before)
                {
                    yield return before;
                }
            }
        }
    }

    private CompanyFound Of(NameChain chain)
    {
        if (words.IsPossessiveAt(chain.To))
        {
            return new CompanyFound(ActorCompany.Has, $"has \u201C{Word(chain.To + 1)}\u201D");
        }

        var cues = _cuesByEdge[(chain.To, true)].Concat(_cuesByEdge[(chain.Edge, false)]).Concat(_cuesByEdge[(chain.From, false)]).Where(cue => cue.Subject.To >= chain.To).Take(1).ToList();
        if (cues is [var cue])
        {
            return new CompanyFound(ActorCompany.Says, $"subject of \u201C{words.Slice(cue.From, cue.To)}\u201D");
        }

        if (AimedAt(chain.Edge - 1) is { } aimed)
        {
            return aimed;
        }

        var isBarred = Barring.Contains(words.WordAt(chain.Edge - 1));
        if (IsCountry(chain) && Attributed(chain.To + 1) is { } attribute)
        {
            return attribute;
        }

        if (words.IsWord(chain.Edge - 1, "to") && words.IsWord(chain.Edge - 2, "according"))
        {
            return new CompanyFound(ActorCompany.Says, AccordingTo);
        }

        return (isBarred ? null : AsSubject(chain)) ?? AsDoer(chain) ?? AsObject(chain) ?? (isBarred
            ? new CompanyFound(ActorCompany.Unclear, $"behind \u201C{Word(chain.Edge - 1)}\u201D", Word(chain.Edge - 1))
            : new CompanyFound(ActorCompany.Unclear, words.IsQuotation(chain.To + 1) ? "its verb may stand in the quotation" : "no verb beside it"));
    }

    // "hit back at", "took aim at", "lashed out against", "apologised to"
    private CompanyFound? AimedAt(int preposition)
    {
        var isAgainst = words.IsWord(preposition, "at") || words.IsWord(preposition, "against");
        for (var from = preposition - 1; (isAgainst || words.IsWord(preposition, "to")) && from >= 0 && from >= preposition - LongestVerb; from--)
        {
            if (ReportingVerbList.Default.At(words, from) is { Verb.When: ReportingVerbCondition.Always } found && found.To >= preposition - 1 && found.To <= preposition
                && found.Form != VerbForm.Base && found.Verb.Grade == (isAgainst ? ReportingGrade.Hostile : ReportingGrade.Conciliatory))
            {
                return new CompanyFound(ActorCompany.DoneTo, $"behind \u201C{words.Slice(from, preposition)}\u201D");
            }
        }

        return null;
    }

    private bool IsCountry(NameChain chain) => chain.HasName && Countries.Of(NameBook.NameOf(words, chain.NameFrom, chain.To)) is not null;

    // "US policies", "the Chinese remarks", not "China said", "the US and"
    private CompanyFound? Attributed(int next)
    {
        var word = words.WordAt(next);
        if (word.IsEmpty || !char.IsLower(word[0]) || Followers.Contains(word) || FunctionWords.IsAdverb(word) || FunctionWords.IsPreposition(word) || FunctionWords.IsOpener(word) || FunctionWords.IsNoName(word)
            || FunctionWords.IsBeForm(word) || Auxiliaries.Contains(word) || Barring.Contains(word) || word.EndsWith("n't") || word.EndsWith("n\u2019t"))
        {
            return null;
        }

        var form = VerbWords.FormOf(word);
        if (form == VerbForm.None)
        {
            return new CompanyFound(ActorCompany.Has, $"stands before \u201C{word}\u201D");
        }

        if (!VerbWords.MayBeNoun(word))
        {
            return form == VerbForm.Base ? new CompanyFound(ActorCompany.Unclear, $"\u201C{word}\u201D may be its verb or not") : null;
        }

        return words.IsQuotation(next + 1) || words.IsCapital(next + 1) || Starters.Contains(words.WordAt(next + 1)) ? null
            : words.WordAt(next + 1).IsEmpty || FunctionWords.IsPreposition(words.WordAt(next + 1)) || FunctionWords.IsBeForm(words.WordAt(next + 1)) || IsAnd(next + 1) ? new CompanyFound(ActorCompany.Has, $"stands before \u201C{word}\u201D")
            : new CompanyFound(ActorCompany.Unclear, $"\u201C{word}\u201D may be its verb or its noun");
    }

    private CompanyFound? AsSubject(NameChain chain)
    {
        var next = chain.To + 1;
        if (VerbAt(next) is { } verb)
        {
            return verb;
        }

        if (words.IsWord(next, "who") || words.IsWord(next, "which") || words.IsWord(next, "that"))
        {
            return VerbAt(next + 1);
        }

        if (words.IsComma(next))
        {
            for (var close = next + 1; close < words.Count && close <= next + LongestInsertion; close++)
            {
                if (words.IsMark(close, ','))
                {
                    var behind = IsAnd(close + 1) ? Partner(close + 2) : VerbAt(close + 1);
                    if (behind is not null || !words.IsWord(next + 1, "who"))
                    {
                        return behind;
                    }
                }
            }

            return words.IsWord(next + 1, "who") ? VerbAt(next + 2) : null;
        }

        return IsAnd(next) ? Partner(next + 1) : null;
    }

    // "Lee and Kane said": what the second does, the first does too.
    private CompanyFound? Partner(int edge) =>
        _byEdge.TryGetValue(edge, out var partner) && partner.Company is ActorCompany.Says or ActorCompany.Does ? partner : null;

    private CompanyFound? VerbAt(int at)
    {
        var start = at;
        var (be, helped) = (-1, -1);
        for (; at < words.Count && at < start + MostAdverbs; at++)
        {
            var word = words.WordAt(at);
            if (Be.Contains(word))
            {
                be = at;
            }
            else if (Auxiliaries.Contains(word) || word.EndsWith("n't") || word.EndsWith("n\u2019t"))
            {
                helped = at;
            }
            else if (!(be >= 0 && words.IsWord(at, "to")) && !IsAdverb(word))
            {
                break;
            }
        }

        var form = VerbWords.FormOf(words.WordAt(at));
        if (be >= 0)
        {
            return form.HasFlag(VerbForm.Participle) && !form.HasFlag(VerbForm.Base) ? new CompanyFound(ActorCompany.DoneTo, $"\u201C{words.Slice(be, at)}\u201D, passive")
                : new CompanyFound(ActorCompany.Does, $"subject of \u201C{(form != VerbForm.None ? words.Slice(be, at) : words.Slice(be, be))}\u201D");
        }

        if (form == VerbForm.None || form == VerbForm.Ing)
        {
            return helped >= 0 ? new CompanyFound(ActorCompany.Does, $"subject of \u201C{words.Slice(helped, helped)}\u201D") : null;
        }

        if (helped < 0 && form.HasFlag(VerbForm.Participle) && words.IsWord(at + 1, "by"))
        {
            return new CompanyFound(ActorCompany.DoneTo, $"\u201C{words.Slice(at, at + 1)}\u201D, passive");
        }

        var verb = words.WordAt(at);
        return helped < 0 && form == VerbForm.Base && !words.IsCapital(at) && !IsPluralBefore(start) ? null
            : new CompanyFound(CueWords.LemmaOf(verb) is not null && IsReporting(verb, at) ? ActorCompany.Says : ActorCompany.Does, $"subject of \u201C{words.Slice(helped >= 0 ? helped : at, at)}\u201D");
    }

    // "say that", "says:" report; "pointed a finger" does not, and the finder of cues has seen those that stand clear.
    private bool IsReporting(ReadOnlySpan<char> verb, int at) =>
        verb.StartsWith("said") || verb.StartsWith("say") || verb.StartsWith("told") || words.IsWord(at + 1, "that") || words.IsQuotation(at + 1) || words.IsMark(at + 1, ':');

    private bool IsPluralBefore(int next) => RoleNouns.IsPlural(words.WordAt(next - 1)) || words.WordAt(next - 1) is [.., 's' or 'S'];

    // "advocated by the United States"; "said the ministry"
    private CompanyFound? AsDoer(NameChain chain)
    {
        var before = chain.Edge - 1;
        if (words.IsWord(before, "by") && VerbWords.FormOf(words.WordAt(before - 1)).HasFlag(VerbForm.Participle))
        {
            return new CompanyFound(ActorCompany.Does, $"doer of \u201C{words.Slice(before - 1, before)}\u201D");
        }

        var isBehindQuotation = words.IsQuotation(before - 1) || (words.IsComma(before - 1) && words.IsQuotation(before - 2));
        return isBehindQuotation && CueWords.IsFiniteForm(words.WordAt(before)) ? new CompanyFound(ActorCompany.Says, $"subject of \u201C{Word(before)}\u201D") : null;
    }

    private CompanyFound? AsObject(NameChain chain)
    {
        var before = chain.Edge - 1;
        while (before > 0 && words.WordAt(before).EndsWith("ly"))
        {
            before--;
        }

        var form = VerbWords.FormOf(words.WordAt(before));
        var isClause = Clausal.Contains(words.WordAt(before)) && (!words.WordAt(chain.To + 1).IsEmpty || words.IsQuotation(chain.To + 1));
        var isVerb = form != VerbForm.None && !isClause && !Barring.Contains(words.WordAt(before)) && !Be.Contains(words.WordAt(before)) && !Auxiliaries.Contains(words.WordAt(before))
            && (form != VerbForm.Base || words.IsWord(before - 1, "to") || FunctionWords.IsAdverb(words.WordAt(before - 1)))
            && !(VerbWords.MayBeNoun(words.WordAt(before)) && (FunctionWords.IsDeterminer(words.WordAt(before - 1)) || FunctionWords.IsPreposition(words.WordAt(before - 1))) && !words.IsWord(before - 1, "to"));
        return isVerb ? new CompanyFound(ActorCompany.DoneTo, $"object of \u201C{Word(before)}\u201D") : null;
    }

    private static bool IsAdverb(ReadOnlySpan<char> word) =>
        word.Equals("not", StringComparison.OrdinalIgnoreCase) || word.Equals("never", StringComparison.OrdinalIgnoreCase) || (!word.IsEmpty && FunctionWords.IsAdverb(word) && !word.Equals("who", StringComparison.OrdinalIgnoreCase));

    private bool IsAnd(int at) => words.IsWord(at, "and") || words.IsWord(at, "or");

    private string Word(int at) => words.WordAt(at).ToString();
}

/// <summary>The company of a name, and why.</summary>
/// <param name="Company">The company.</param>
/// <param name="Reason">The rule and the words that decided.</param>
/// <param name="Preposition">The preposition before the name, where that is all there is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CompanyFound(ActorCompany Company, string Reason, string? Preposition = null);
