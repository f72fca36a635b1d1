/// Stand-ins for the C++ library's tables of functions that compare types at run time. Exceptions
/// and `dynamic_cast`, which would call them, are turned off.

extern "C" {
extern const void* const _ZTVN10__cxxabiv117__class_type_infoE[8];
extern const void* const _ZTVN10__cxxabiv120__si_class_type_infoE[8];
const void* const _ZTVN10__cxxabiv117__class_type_infoE[8] = {};
const void* const _ZTVN10__cxxabiv120__si_class_type_infoE[8] = {};
}
