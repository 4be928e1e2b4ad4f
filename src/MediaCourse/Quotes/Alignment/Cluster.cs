using System.Runtime.InteropServices;
using MediaCourse.Sources;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Passages taken for one utterance, with what has to be known of them before others are added.</summary>
internal sealed class Cluster
{
    private readonly Dictionary<RawText, List<int>> _byArticle = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Speaker> _speakers = new(StringComparer.Ordinal);

    public Cluster(int member, PassageContext passage)
    {
        Members.Add(member);
        if (!passage.IsComment)
        {
            _byArticle.Add(passage.Passage.Raw, [member]);
        }

        if (passage.Speaker.Name is { } name)
        {
            _speakers.Add(name, passage.Speaker);
        }
    }

    private Cluster()
    {
    }

    /// <summary>What is left of a cluster that went into another.</summary>
    public static Cluster Empty => new();

    /// <summary>The numbers of the passages.</summary>
    public List<int> Members { get; } = [];

    /// <summary>The speakers that the passages name, each once.</summary>
    public IReadOnlyCollection<Speaker> Speakers => _speakers.Values;

    /// <summary>The passages in the article in which another stands.</summary>
    public IReadOnlyList<int> Beside(PassageContext passage) =>
        passage.IsComment ? [] : _byArticle.GetValueOrDefault(passage.Passage.Raw) ?? [];

    /// <summary>Takes in all of another cluster.</summary>
    public void Add(Cluster other)
    {
        Members.AddRange(other.Members);
        foreach (var (article, members) in other._byArticle)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byArticle, article, out _);
            (list ??= []).AddRange(members);
        }

        foreach (var (name, speaker) in other._speakers)
        {
            _speakers.TryAdd(name, speaker);
        }
    }
}
