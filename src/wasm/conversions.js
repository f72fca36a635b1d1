/**
 * Embind's conversions of the two types that the engine takes and returns, in the place of its own:
 * those walk every byte of a string in JavaScript, and those of the types that are left out here
 * are a fifth of the glue.
 */
mergeInto(LibraryManager['library'], {
  _embind_register_std_string__deps: ['$registerType', 'malloc', 'free'],
  _embind_register_std_string: function (type) {
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();
    const start = 4; // behind the length, in bytes
    registerType(type, {
      name: 'std::string',
      argPackAdvance: 8,
      fromWireType(address) {
        const end = address + start + HEAPU32[address >> 2];
        const text = decoder.decode(HEAPU8.subarray(address + start, end));
        _free(address);
        return text;
      },
      toWireType(destructors, text) {
        const bytes = encoder.encode(text);
        const address = _malloc(start + bytes.length + 1);
        if (!address) throw Error('out of memory');
        HEAPU32[address >> 2] = bytes.length;
        HEAPU8.set(bytes, address + start);
        destructors.push(_free, address);
        return address;
      },
    });
  },
  _embind_register_integer__deps: ['$registerType'],
  _embind_register_integer: function (type) {
    registerType(type, {
      name: 'int',
      argPackAdvance: 8,
      fromWireType: (value) => value,
      toWireType: (_, value) => value,
      destructorFunction: null,
    });
  },
  _embind_register_bool: function () {},
  _embind_register_bigint: function () {},
  _embind_register_emval: function () {},
  _embind_register_float: function () {},
  _embind_register_memory_view: function () {},
  _embind_register_std_wstring: function () {},
  _embind_register_void: function () {},
});
