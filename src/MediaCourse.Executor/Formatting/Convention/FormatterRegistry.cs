using System.Collections.Concurrent;
using System.Reflection;

namespace MediaCourse.Executor.Formatting.Convention;

/// <summary>The formatters of every type seen so far. Safe for several threads.</summary>
internal sealed class FormatterRegistry
{
    private readonly ConcurrentDictionary<Type, TypeFormatters> _types = new();
    private readonly Lock _gate = new();
    private readonly List<Assembly> _unread = [];
    private readonly List<OfferedFormatters> _extensions = [];

    /// <summary>Takes up what an assembly offers for types of others; its attributes are read when next needed.</summary>
    public void Register(Assembly assembly)
    {
        lock (_gate)
        {
            _unread.Add(assembly);
        }

        _types.Clear();
    }

    /// <summary>The formatters for values of a type.</summary>
    public TypeFormatters For(Type type)
    {
        if (_types.TryGetValue(type, out var known))
        {
            return known;
        }

        var found = Find(type);
        _types[type] = found;
        return found;
    }

    private TypeFormatters Find(Type type)
    {
        var extensions = Extensions();
        var own = type.Assembly == typeof(object).Assembly ? null : FormatterConvention.Of(type);
        var offers = own is null ? extensions : [.. extensions, own];
        if (offers.Length == 0 || (own is { Formatters.Count: 0, PreferredMimeTypes: null, Failure: null } && extensions.Length == 0))
        {
            return TypeFormatters.None;
        }

        var ranked = ConventionFormatter.Rank(offers.SelectMany(offer => offer.Formatters), type);
        var preferred = own?.PreferredMimeTypes
            ?? Array.Find(extensions, extension => extension.PreferredMimeTypes is not null && extension.Formatters.Exists(formatter => formatter.IsFor(type)))?.PreferredMimeTypes;
        return ranked.Length == 0 && preferred is null && own?.Failure is null
            ? TypeFormatters.None
            : new TypeFormatters(ranked, preferred, own?.Failure);
    }

    private OfferedFormatters[] Extensions()
    {
        lock (_gate)
        {
            foreach (var assembly in _unread)
            {
                var offered = FormatterConvention.Of(assembly);
                if (offered.Formatters.Count > 0)
                {
                    // The assembly loaded last has the last word.
                    _extensions.Insert(0, offered);
                }
            }

            _unread.Clear();
            return [.. _extensions];
        }
    }
}
