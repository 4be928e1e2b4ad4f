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
    private readonly IReadOnlyList<int> _originals;
    private readonly int[] _clusterOf;
    private readonly List<Cluster> _clusters = [];
    private readonly Dictionary<(int A, int B), Link> _links = [];
    private readonly Dictionary<int, List<int>> _neighbours = [];
    private readonly Dictionary<int, List<int>> _leads = [];

    private UtteranceClusters(IReadOnlyList<PassageContext> passages, IReadOnlyList<int> originals)
    {
        _passages = passages;
        _originals = originals;
        _clusterOf = new int[passages.Count];
        for (var i = 0; i < passages.Count; i++)
        {
            _clusterOf[i] = i;
            _clusters.Add(new Cluster(i, passages[i]));
        }
    }

    /// <summary>The utterances with two passages or more, each as rising numbers of passages.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="originals">For each passage the first with its words and speaker; links name originals, and a copy only to tie it to its own.</param>
    /// <param name="links">The links.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(
        IReadOnlyList<PassageContext> passages, IReadOnlyList<int> originals, IEnumerable<Link> links, CancellationToken cancellationToken)
    {
        var clusters = new UtteranceClusters(passages, originals);
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

        return [.. clusters._clusters.Where(cluster => cluster.Members.Count > 1).Select(cluster => (IReadOnlyList<int>)[.. cluster.Members.Order()]).OrderBy(cluster => cluster[0])];
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

        if (_clusters[to].Members.Count < _clusters[from].Members.Count)
        {
            (to, from) = (from, to);
        }

        if (!AreOfOneSpeaker(link, _clusters[to], _clusters[from])
            || !_clusters[from].Members.TrueForAll(member => _clusters[to].Beside(_passages[member]).All(other => CanStandTogether(member, other, to, from))))
        {
            return;
        }

        foreach (var member in _clusters[from].Members)
        {
            _clusterOf[member] = to;
        }

        _clusters[to].Add(_clusters[from]);
        _clusters[from] = Cluster.Empty;
    }

    // Words that two persons are named for, in two texts, join one passage to others, and never two groups.
    private bool AreOfOneSpeaker(Link link, Cluster one, Cluster other)
    {
        var conflict = one.Speakers.Any(speaker => other.Speakers.Any(second => speaker.Match(second) == SpeakerMatch.Different));
        return !conflict
            || (_passages[link.A].Speaker.Match(_passages[link.B].Speaker) == SpeakerMatch.Different && Math.Min(one.Members.Count, other.Members.Count) == 1);
    }

    private bool CanStandTogether(int a, int b, int cluster, int other)
    {
        var (one, two) = (_passages[a], _passages[b]);
        return LinkOf(a, b) is not null
            || (one.Block == two.Block && !one.IsTranscript && one.Speaker.Match(two.Speaker) == SpeakerMatch.Same)
            || Introduces(a, cluster, other) || Introduces(b, cluster, other)
            || ArePartsOfOne(a, b, cluster, other);
    }

    // A lead-in goes where the words go that it introduces.
    private bool Introduces(int passage, int cluster, int other) =>
        _leads.TryGetValue(passage, out var led) && led.Exists(to => IsIn(to, cluster, other));

    // Another text runs together what this one gives in two.
    private bool ArePartsOfOne(int a, int b, int cluster, int other) =>
        _neighbours.TryGetValue(_originals[a], out var neighbours)
        && neighbours.Exists(whole => IsIn(whole, cluster, other) && LinkOf(whole, b) is not null && AreApart(whole, a, b));

    private bool AreApart(int whole, int a, int b)
    {
        var ofA = Matched(whole, _originals[a]).ToHashSet();
        return !Matched(whole, _originals[b]).Any(ofA.Contains);
    }

    private IEnumerable<int> Matched(int whole, int part) =>
        LinkOf(whole, part)!.Comparison.Stretches.SelectMany(stretch => stretch.Meetings.Select(meeting => whole < part ? meeting.A : meeting.B));

    private bool IsIn(int passage, int cluster, int other) => _clusterOf[passage] == cluster || _clusterOf[passage] == other;

    // Between the passages themselves, or between the originals of which they are copies.
    private Link? LinkOf(int a, int b) =>
        _links.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)))
        ?? _links.GetValueOrDefault((Math.Min(_originals[a], _originals[b]), Math.Max(_originals[a], _originals[b])));
}
