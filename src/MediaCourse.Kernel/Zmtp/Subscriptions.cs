namespace MediaCourse.Kernel.Zmtp;

/// <summary>The topics of one subscriber. A topic subscribed twice has to be cancelled twice.</summary>
internal sealed class Subscriptions(ZmtpLimits limits)
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _topics = [];

    /// <summary>Adds a topic.</summary>
    /// <exception cref="ZmtpException">It is too long, or there are too many.</exception>
    public void Add(ReadOnlySpan<byte> topic)
    {
        lock (_lock)
        {
            if (topic.Length > limits.TopicSize || _topics.Count >= limits.Subscriptions)
            {
                throw new ZmtpException("a subscription is longer than is taken here, or there are too many");
            }

            _topics.Add(topic.ToArray());
        }
    }

    /// <summary>Takes a topic away; one that is not there is nothing to take.</summary>
    public void Remove(ReadOnlySpan<byte> topic)
    {
        lock (_lock)
        {
            for (var i = 0; i < _topics.Count; i++)
            {
                if (topic.SequenceEqual(_topics[i]))
                {
                    _topics.RemoveAt(i);
                    return;
                }
            }
        }
    }

    /// <summary>Whether a message's first part begins with one of the topics.</summary>
    public bool Match(ReadOnlySpan<byte> first)
    {
        lock (_lock)
        {
            foreach (var topic in _topics)
            {
                if (first.StartsWith(topic))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
