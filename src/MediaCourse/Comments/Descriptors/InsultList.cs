using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MediaCourse.Comments.Descriptors;

/// <summary>A short list of insults, each with the reason why it stands there. It finds words and knows nothing of how they are meant.</summary>
/// <remarks>
/// An entry abuses somebody or something in nearly every use, by what a learner's dictionary says of it ("offensive", "disapproving",
/// "rude"). Left out are words with a common harmless sense ("sick", "dirty", "dog", "crazy"), charges of a crime
/// ("criminal", "genocide": a claim that can be true), and names of groups of people. So it finds few of the insults there are,
/// and a zero means only that none of these words is there.
/// </remarks>
public sealed class InsultList
{
    private readonly FrozenDictionary<string, InsultWord> _words;

    /// <summary>A list of one's own.</summary>
    /// <exception cref="ArgumentException">A word stands there twice.</exception>
    public InsultList(IEnumerable<InsultWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Words = [.. words];
        _words = Words.ToDictionary(word => word.Word, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The standard list.</summary>
    public static InsultList Standard { get; } = new(
    [
        .. Of(InsultKind.Person, "calls somebody unable to think", "idiot idiots idiotic moron morons moronic imbecile imbeciles dumb dumbass stupid stupidity fool fools brainless dimwit dimwits halfwit halfwits nitwit nitwits dunce"),
        .. Of(InsultKind.Person, "calls somebody a follower without a will of their own", "sheep sheeple lapdog lapdogs lackey lackeys stooge stooges puppet puppets shill shills brainwashed indoctrinated"),
        .. Of(InsultKind.Person, "calls somebody dishonest by nature", "liar liars thief thieves crook crooks conman hypocrite hypocrites charlatan charlatans"),
        .. Of(InsultKind.Person, "calls somebody worthless or less than human", "scum vermin parasite parasites scumbag scumbags filth trash lowlife lowlifes loser losers pathetic"),
        .. Of(InsultKind.Person, "calls somebody a brute", "thug thugs barbarian barbarians savages psychopath psychopaths psycho psychos fiendish monster monsters"),
        .. Of(InsultKind.Person, "calls somebody without courage or loyalty", "coward cowards traitor traitors quisling quislings"),
        .. Of(InsultKind.Person, "calls somebody a writer in bad faith", "troll trolls"),
        .. Of(InsultKind.Person, "is a vulgar word for a person", "asshole assholes bastard bastards jerk jerks bitch bitches prick pricks"),
        .. Of(InsultKind.Person, "laughs at somebody's manner", "clown clowns buffoon buffoons"),
        .. Of(InsultKind.Claim, "calls what is said worthless", "baloney malarkey tripe drivel hogwash claptrap poppycock balderdash gibberish garbage nonsense rubbish laughable"),
        .. Of(InsultKind.Claim, "is a vulgar word for what is said", "bs bullshit crap shit horseshit"),
    ]);

    /// <summary>The entries.</summary>
    public ImmutableArray<InsultWord> Words { get; }

    /// <summary>The entry of a word, whatever its case; null if it is not in the list.</summary>
    public InsultWord? Find(string word) => _words.GetValueOrDefault(word);

    private static IEnumerable<InsultWord> Of(InsultKind kind, string reason, string words) =>
        words.Split(' ').Select(word => new InsultWord(word, kind, reason));
}
