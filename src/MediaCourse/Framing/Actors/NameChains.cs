using MediaCourse.Framing.Verbs;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Actors;

/// <summary>Finds the words of a sentence that can name an actor. It is told beforehand which words the text writes with a capital inside its sentences.</summary>
internal sealed class NameChains
{
    private const int LongestChain = 12;
    private const int LongestInsertion = 12;
    private static readonly WordSet Definite = new("the this that these those both his her their its our");
    private static readonly WordSet Collectives = new("""
        government administration ministry department delegation parliament congress senate party police press army court council commission
        committee union company coalition opposition embassy kremlin pentagon team side authority agency media group
        """);

    private readonly HashSet<string> _capitalInside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);

    public NameChains(IEnumerable<ActorSentence> sentences)
    {
        foreach (var sentence in sentences.Where(sentence => !sentence.IsTitleCase))
        {
            var words = sentence.Words;
            var first = FirstWord(words);
            for (var at = 0; at < words.Count; at++)
            {
                var word = words.StemAt(at);
                if (word.Length > 0 && at != first)
                {
                    _ = words.IsCapital(at) ? _capitalInside.Add(word.ToString()) : _small.Add(word.ToString());
                }
            }
        }
    }

    /// <summary>The chains of a sentence, from left to right and without overlap.</summary>
    public IEnumerable<NameChain> In(ActorSentence sentence)
    {
        var words = sentence.Words;
        var first = FirstWord(words);
        var least = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsElement(sentence, at, first))
            {
                continue;
            }

            var to = EndOf(sentence, at, first);
            if (Read(words, at, to, least) is { } chain)
            {
                yield return chain;
                least = chain.To + 1;
            }

            at = to;
        }
    }

    /// <summary>Whether the words name somebody by themselves; "chairman" between commas only says more of a name beside it.</summary>
    public static bool IsActor(ReporterSentence words, NameChain chain) =>
        chain.HasName || RoleNouns.IsPlural(words.StemAt(chain.To)) || IsCapitalBody(words, chain.From, chain.To) || IsRoleHead(words, chain.From, chain.To, chain.Edge);

    // "the Chinese official", "our administration", "Communist Party", but not "justice", "Secretary of State" without more
    private static bool IsRoleHead(ReporterSentence words, int from, int to, int edge) =>
        (edge < from || words.IsPossessiveAt(from - 1) || Countries.Of(words.StemAt(from).ToString()) is not null) && (RoleNouns.IsPerson(words.StemAt(to)) || IsCollective(words.StemAt(to)));

    // "State Department"; a country before makes no name of itself.
    private static bool IsCapitalBody(ReporterSentence words, int from, int to) =>
        to > from && words.IsCapital(to) && words.IsCapital(to - 1) && RoleNouns.IsBody(words.StemAt(to)) && !RoleNouns.IsPerson(words.StemAt(to - 1)) && !words.IsWord(to - 1, "of");

    private static bool IsCollective(ReadOnlySpan<char> word) =>
        Collectives.Contains(word) || (word is [.., 's'] && Collectives.Contains(word[..^1])) || (word.EndsWith("ies") && Collectives.Contains($"{word[..^3]}y"));

    private static int FirstWord(ReporterSentence words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!words.WordAt(at).IsEmpty)
            {
                return at;
            }
        }

        return -1;
    }

    private int EndOf(ActorSentence sentence, int from, int first)
    {
        var words = sentence.Words;
        var to = from;
        while (to - from < LongestChain && !words.IsPossessiveAt(to))
        {
            if (IsElement(sentence, to + 1, first))
            {
                to++;
            }
            else if (words.IsWord(to + 1, "of") && IsElement(sentence, to + 2, first) && LeadsOn(words, to, to + 2))
            {
                to += 2;
            }
            else
            {
                break;
            }
        }

        return to;
    }

    // "Secretary of State", "Bank of England", but "Government of the United States", "minister of China"
    private static bool LeadsOn(ReporterSentence words, int before, int next)
    {
        var isTitle = RoleNouns.IsRole(words.WordAt(before)) || RoleNouns.IsTitleWord(words.WordAt(before));
        return words.IsCapital(next) && words.IsCapital(before)
            && (RoleNouns.IsTitleWord(words.StemAt(next)) || (!isTitle && Countries.Of(words.StemAt(before).ToString()) is null));
    }

    private bool IsElement(ActorSentence sentence, int at, int first)
    {
        var words = sentence.Words;
        var word = words.StemAt(at);
        if (word.IsEmpty)
        {
            return false;
        }

        if (RoleNouns.IsRole(word) || RoleNouns.IsTitleWord(word))
        {
            return words.IsCapital(at) || !IsVerb(words, at);
        }

        return PhraseReader.IsNamePart(words, at) && !IsCompoundAdjective(word) && !IsContraction(word) && (at == first ? IsNameAtStart(sentence, at) : !sentence.IsTitleCase || IsKnown(word));
    }

    // "leads the party", "China reports": a small role word right behind a name or "to" may be a verb.
    private static bool IsVerb(ReporterSentence words, int at) =>
        (words.IsWord(at - 1, "to") && VerbWords.FormOf(words.WordAt(at)).HasFlag(VerbForm.Base)) || (words.IsCapital(at - 1) && VerbWords.FormOf(words.WordAt(at)) is VerbForm.Third && CueWords.LemmaOf(words.WordAt(at)) is not null);

    private bool IsKnown(ReadOnlySpan<char> word)
    {
        var name = word.ToString();
        return _capitalInside.Contains(name) || Countries.Of(name) is not null;
    }

    private bool IsNameAtStart(ActorSentence sentence, int at)
    {
        var words = sentence.Words;
        var word = words.StemAt(at);
        if (IsKnown(word))
        {
            return true;
        }

        if (sentence.IsTitleCase || FunctionWords.IsOpener(word) || FunctionWords.IsDeterminer(word) || FunctionWords.IsPreposition(word) || VerbWords.FormOf(word) != VerbForm.None
            || word.EndsWith("ly") || _small.Contains(word.ToString()))
        {
            return false;
        }

        return words.IsPossessiveAt(at) || PhraseReader.IsNamePart(words, at + 1) || Speaks(words, at + 1)
            || (words.IsMark(at + 1, ',') && BehindInsertion(words, at + 2) is { } behind && Speaks(words, behind));
    }

    // "Sanders said", "Rubio has hit back"
    private static bool Speaks(ReporterSentence words, int at)
    {
        while (FunctionWords.IsAdverb(words.WordAt(at)))
        {
            at++;
        }

        return CueWords.IsFiniteForm(words.WordAt(at)) || (!words.IsCapital(at) && ReportingVerbList.Default.At(words, at) is { } found && (found.Form & (VerbForm.Past | VerbForm.Third)) != VerbForm.None);
    }

    // "Reed, said to be ill, thanked"
    private static int? BehindInsertion(ReporterSentence words, int from)
    {
        for (var at = from; at < words.Count && at <= from + LongestInsertion; at++)
        {
            if (words.IsMark(at, ','))
            {
                return at + 1;
            }
        }

        return null;
    }

    // "I'm", "We'll"
    private static bool IsContraction(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOfAny('\'', '\u2019');
        return apostrophe > 0 && FunctionWords.IsNoName(word[..apostrophe]);
    }

    // "US-led", "China-based", "US-China"
    private static bool IsCompoundAdjective(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.Length && (char.IsLower(word[hyphen + 1]) || Countries.Of(word[..hyphen].ToString()) is not null || Countries.Of(word[(hyphen + 1)..].ToString()) is not null);
    }

    // The words before the first item reach no further left than the least, which another chain may end at.
    private static NameChain? Read(ReporterSentence words, int from, int to, int least)
    {
        // "United Nations-centered"
        if (IsCompoundAdjective(words.StemAt(to + 1)) && words.IsCapital(to + 1))
        {
            return null;
        }

        var nameFrom = CountryStart(words, from, to) ?? NameBook.BareStart(words, from, to);
        if (nameFrom > to && !RoleNouns.IsRole(words.StemAt(to)))
        {
            // "Chinese Foreign", "world": titles without anybody who bears them.
            while (to >= from && Countries.Of(words.StemAt(to).ToString()) is null)
            {
                to--;
            }

            if (to < from)
            {
                return null;
            }

            nameFrom = to;
        }

        var edge = from;
        for (var at = from - 1; at >= least && at >= from - 3 && !words.WordAt(at).IsEmpty; at--)
        {
            // "said that officials"
            if (words.IsWord(at, "that") && VerbWords.FormOf(words.WordAt(at - 1)) != VerbForm.None)
            {
                break;
            }

            if (FunctionWords.IsDeterminer(words.WordAt(at)) || Definite.Contains(words.WordAt(at)))
            {
                edge = at;
                break;
            }

            // "the report and officials", "the gap between officials"
            if (FunctionWords.IsNoName(words.WordAt(at)) || FunctionWords.IsPreposition(words.WordAt(at)) || words.IsCapital(at) || FunctionWords.IsAdverb(words.WordAt(at)) || VerbWords.FormOf(words.WordAt(at)) != VerbForm.None)
            {
                break;
            }
        }

        if (edge == from && from > least && IsPlainAdjective(words, from - 1))
        {
            edge = from - 1;
        }

        var chain = new NameChain(from, to, nameFrom, edge, edge < from && Definite.Contains(words.WordAt(edge)));
        return IsActor(words, chain) || (RoleNouns.IsPerson(words.StemAt(to)) && (words.IsMark(from - 1, ',') || words.IsMark(to + 1, ','))) ? chain : null;
    }

    // "States" alone would be taken for a body.
    private static int? CountryStart(ReporterSentence words, int from, int to)
    {
        for (var start = Math.Max(from, to - 3); start <= to; start++)
        {
            if (Countries.Of(NameBook.NameOf(words, start, to)) is not null)
            {
                return start;
            }
        }

        return null;
    }

    private static bool IsPlainAdjective(ReporterSentence words, int at) => words.IsWord(at, "senior") || words.IsWord(at, "junior") || words.IsWord(at, "top") || words.IsWord(at, "many");
}
