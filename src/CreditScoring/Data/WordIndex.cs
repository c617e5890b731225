using System.Text;

namespace CreditScoring.Data;

/// <summary>Words, each with its position in the order of adding; found by UTF-8 bytes, without making a string.</summary>
sealed class WordIndex
{
    readonly List<byte[]> words = [];
    readonly List<uint> hashes = [];
    readonly int[] letters = new int[256]; // position + 1 of the words of one byte, 0 when there is none
    int[] slots = new int[32]; // position + 1, 0 when free; the length is a power of two, at least twice the words

    /// <summary>Number of words.</summary>
    public int Count => words.Count;

    /// <summary>The word at a position, from 0.</summary>
    public string this[int position] => Encoding.UTF8.GetString(words[position]);

    /// <summary>An index of given words.</summary>
    public static WordIndex Of(IEnumerable<string> words)
    {
        var index = new WordIndex();
        foreach (var word in words)
            index.FindOrAdd(Encoding.UTF8.GetBytes(word));

        return index;
    }

    /// <summary>Position of a word, or -1.</summary>
    public int Find(ReadOnlySpan<byte> word) => (word.Length == 1 ? letters[word[0]] : slots[Slot(word, Hash(word))]) - 1;

    /// <summary>Position of a word, which is added last when it is new.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> word)
    {
        var hash = Hash(word);
        var slot = Slot(word, hash);
        if (slots[slot] > 0)
            return slots[slot] - 1;

        words.Add(word.ToArray());
        hashes.Add(hash);
        slots[slot] = words.Count;
        if (word.Length == 1)
            letters[word[0]] = words.Count;
        if (2 * words.Count > slots.Length)
            Grow();

        return words.Count - 1;
    }

    int Slot(ReadOnlySpan<byte> word, uint hash)
    {
        var slot = (int)(hash & (uint)(slots.Length - 1));
        while (slots[slot] > 0 && !(hashes[slots[slot] - 1] == hash && word.SequenceEqual(words[slots[slot] - 1])))
            slot = (slot + 1) & (slots.Length - 1);

        return slot;
    }

    void Grow()
    {
        slots = new int[2 * slots.Length];
        for (var position = 0; position < words.Count; position++)
            slots[Slot(words[position], hashes[position])] = position + 1;
    }

    // FNV-1a, 32 bits; its upper half is folded in because slots use the lower bits only.
    static uint Hash(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
            hash = (hash ^ letter) * 16777619u;

        return hash ^ (hash >> 16);
    }
}
