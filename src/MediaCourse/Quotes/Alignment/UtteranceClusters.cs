using System.Runtime.InteropServices;

namespace MediaCourse.Quotes.Alignment;

/// <summary>
/// Joins passages into utterances along their links, the strongest first, and refuses each link that would bring together what
/// cannot be one: two persons, or two statements that one article sets apart.
/// </summary>
/// <remarks>
/// Single-link clustering with "cannot-link" constraints (K. Wagstaff and C. Cardie 2000): a catch-phrase that stands in
/// three statements of one speech, which an outlet gives one by one, cannot chain them together.
/// </remarks>
internal sealed class UtteranceClusters
{
    private readonly IReadOnlyList<PassageContext> _passages;
    private readonly int[] _clusterOf;
    private readonly List<List<int>> _clusters = [];
    private readonly Dictionary<(int A, int B), Link> _links = [];
    private readonly Dictionary<int, List<int>> _neighbours = [];
    private readonly Dictionary<int, List<int>> _leads = [];

    private UtteranceClusters(IReadOnlyList<PassageContext> passages)
    {
        _passages = passages;
        _clusterOf = new int[passages.Count];
        for (var i = 0; i < passages.Count; i++)
        {
            _clusterOf[i] = i;
            _clusters.Add([i]);
        }
    }

    /// <summary>The utterances with two passages or more, each as rising numbers of passages.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<PassageContext> passages, IEnumerable<Link> links, CancellationToken cancellationToken)
    {
        var clusters = new UtteranceClusters(passages);
        Link[] ordered = [.. links.OrderByDescending(link => link.Strength).ThenBy(link => link.A).ThenBy(link => link.B)];
        foreach (var link in ordered)
        {
            clusters.Note(link);
        }

        foreach (var link in ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            clusters.TryMerge(link);
        }

        return [.. clusters._clusters.Where(cluster => cluster.Count > 1).Select(cluster => (IReadOnlyList<int>)[.. cluster.Order()]).OrderBy(cluster => cluster[0])];
    }

    private void Note(Link link)
    {
        _links.TryAdd((link.A, link.B), link);
        Add(_neighbours, link.A, link.B);
        Add(_neighbours, link.B, link.A);
        if (link.Lead is { } lead)
        {
            Add(_leads, lead, lead == link.A ? link.B : link.A);
        }
    }

    private static void Add(Dictionary<int, List<int>> lists, int key, int value)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(value);
    }

    private void TryMerge(Link link)
    {
        var (to, from) = (_clusterOf[link.A], _clusterOf[link.B]);
        if (to == from)
        {
            return;
        }

        if (_clusters[to].Count < _clusters[from].Count)
        {
            (to, from) = (from, to);
        }

        foreach (var a in _clusters[from])
        {
            foreach (var b in _clusters[to])
            {
                if (!CanBeOne(a, b, to, from))
                {
                    return;
                }
            }
        }

        foreach (var member in _clusters[from])
        {
            _clusterOf[member] = to;
        }

        _clusters[to].AddRange(_clusters[from]);
        _clusters[from] = [];
    }

    private bool CanBeOne(int a, int b, int cluster, int other)
    {
        if (LinkOf(a, b) is not null)
        {
            return true;
        }

        var (one, two) = (_passages[a], _passages[b]);
        if (one.Speaker.Match(two.Speaker) == SpeakerMatch.Different)
        {
            return false;
        }

        return !one.IsBeside(two)
            || (one.Block == two.Block && !one.IsTranscript && one.Speaker.Match(two.Speaker) == SpeakerMatch.Same)
            || Introduces(a, cluster, other) || Introduces(b, cluster, other)
            || ArePartsOfOne(a, b, cluster, other);
    }

    // A lead-in goes where the words go that it introduces.
    private bool Introduces(int passage, int cluster, int other) =>
        _leads.TryGetValue(passage, out var led) && led.Exists(to => IsIn(to, cluster, other));

    // Another text runs together what this one gives in two.
    private bool ArePartsOfOne(int a, int b, int cluster, int other) =>
        _neighbours.TryGetValue(a, out var neighbours)
        && neighbours.Exists(whole => IsIn(whole, cluster, other) && LinkOf(whole, b) is not null && AreApart(whole, a, b));

    private bool AreApart(int whole, int a, int b)
    {
        var ofA = Matched(whole, a).ToHashSet();
        return !Matched(whole, b).Any(ofA.Contains);
    }

    private IEnumerable<int> Matched(int whole, int part) =>
        LinkOf(whole, part)!.Comparison.Stretches.SelectMany(stretch => stretch.Meetings.Select(meeting => whole < part ? meeting.A : meeting.B));

    private bool IsIn(int passage, int cluster, int other) => _clusterOf[passage] == cluster || _clusterOf[passage] == other;

    private Link? LinkOf(int a, int b) => _links.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)));
}
